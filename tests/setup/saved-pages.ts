/** Pages as news sites build them, around articles of our own: forty layouts. */

export interface SavedArticle {
  readonly title: string;
  readonly site: string;
  readonly author: string;
  /** As metadata give it, and as it is to be read. */
  readonly date: string;
  readonly published: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
}

export const MILL: SavedArticle = {
  title: "Two hurt as fire guts paper mill in Ketter",
  site: "The Ketter Post",
  author: "Ana Ruiz",
  date: "2025-03-07T08:15:00+01:00",
  published: "2025-03-07T08:15:00+01:00",
  language: "en",
  paragraphs: [
    "Two people were hurt when a fire broke out in the old paper mill at Ketter on Thursday night, the fire brigade said on Friday morning.",
    "The fire began shortly before 11 p.m. in the drying hall, where forty tons of paper were stored. Sixty firefighters from three towns fought it until dawn; the roof of the hall fell in at about four o’clock.",
    "The mill, built in 1931, closed in 2019 and has stood empty since. Its owner, Lindqvist Holding, had asked the town in January for leave to pull it down.",
    "“We will look at everything,” said the mayor, Jon Pell, who denied that the town had ignored warnings. The police have sealed the site off, and an expert is to report within six weeks.",
    "Residents were told to keep their windows closed. By noon the warning had been lifted, and the road to Halden was open again in one direction.",
  ],
};

/** The hours of its posts are part of what a live blog says. */
const LIVE: SavedArticle = {
  ...MILL,
  paragraphs: MILL.paragraphs.flatMap((each, index) => [`0${index}:00`, each]),
};

const FERRY_FR: SavedArticle = {
  title: "Le bac de Sorrel reste à quai jusqu’à lundi",
  site: "Le Courrier du Bac",
  author: "Élise Moreau",
  date: "2025-06-14T06:05:00+0200",
  published: "2025-06-14T06:05:00+02:00",
  language: "fr",
  paragraphs: [
    "Le bac qui relie Sorrel à l’île d’Aube restera à quai jusqu’à lundi, a annoncé vendredi la préfecture, après la découverte d’une fissure dans la coque.",
    "La fissure, longue de douze centimètres, a été repérée jeudi par un mécanicien lors d’un contrôle de routine. Aucun des quarante passagers n’a été mis en danger, assure la compagnie.",
    "Une vedette de remplacement assure quatre traversées par jour, contre onze d’ordinaire. Les voitures doivent faire le détour par le pont de Ménil, à trente kilomètres en amont.",
    "Le maire de l’île, Paul Garnier, réclame depuis deux ans un second bateau. « On nous promet une étude chaque printemps », dit-il.",
  ],
};

const PORT_AR: SavedArticle = {
  title: "إغلاق ميناء رأس الطير ثلاثة أيام بسبب العاصفة",
  site: "صوت الساحل",
  author: "سلمى حداد",
  date: "2025-02-02T10:00:00+02:00",
  published: "2025-02-02T10:00:00+02:00",
  language: "ar",
  paragraphs: [
    "أعلنت سلطة الموانئ يوم الأحد إغلاق ميناء رأس الطير ثلاثة أيام بسبب العاصفة التي تضرب الساحل منذ مساء السبت، وقالت إن الأمواج بلغت خمسة أمتار.",
    "وقالت السلطة إن ست سفن شحن تنتظر خارج الميناء، وإن زورقي صيد عادا بسلام بعد أن انقطع الاتصال بهما ساعتين.",
    "وأضاف مدير الميناء أن الرصيف الشرقي تضرر، وأن الإصلاح قد يستغرق شهرا، في حين طلب الصيادون تعويضا عن الأيام التي توقفوا فيها عن العمل.",
    "وتوقعت هيئة الأرصاد أن تهدأ الرياح مساء الثلاثاء، وأن يعود الميناء إلى العمل صباح الأربعاء إذا لم ترتفع الأمواج من جديد.",
  ],
};

export interface SavedPage {
  readonly name: string;
  readonly article: SavedArticle;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Where the page states less than the article has. */
  readonly expected: { readonly published: string | null; readonly source: string };
}

interface Options {
  readonly article?: SavedArticle;
  readonly contentType?: string;
  readonly published?: string | null;
  readonly source?: string;
  readonly encode?: (html: string) => Uint8Array;
}

const HOST = "www.saved.example.org";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const p = (article: SavedArticle): string =>
  article.paragraphs.map((each) => `<p>${escaped(each)}</p>`).join("\n");

const jsonLd = (article: SavedArticle, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title,
    datePublished: article.date,
    author: [{ "@type": "Person", name: article.author }],
    publisher: { "@type": "NewsMediaOrganization", name: article.site },
    ...more,
  })}</script>`;

const openGraph = (article: SavedArticle): string =>
  `<meta property="og:type" content="article"><meta property="og:title" content="${escaped(article.title)}">
   <meta property="og:site_name" content="${escaped(article.site)}">
   <meta property="article:published_time" content="${article.date}">`;

const NAVIGATION = `<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/money">Money</a></li>
  <li><a href="/sport">Sport</a></li></ul></nav>`;
const RELATED = `<aside class="related"><h3>Read more</h3><ul><li><a href="/a">Ten walks for the weekend</a></li>
  <li><a href="/b">Council votes on parking fees</a></li><li><a href="/c">The best soup in town</a></li></ul></aside>`;
const FOOTER = `<footer><p>© 2025 All rights reserved. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>`;
const NEWSLETTER = `<div class="newsletter-signup"><h4>Our newsletter</h4><form><input type="email"><button>Sign up</button></form></div>`;

function page(head: string, body: string, article: SavedArticle = MILL, direction = "ltr"): string {
  return `<!doctype html><html lang="${article.language}" dir="${direction}"><head><meta charset="utf-8">
    <title>${escaped(article.title)} | ${escaped(article.site)}</title>${head}</head><body>${body}</body></html>`;
}

const framed = (inner: string): string => `<header>${NAVIGATION}</header>${inner}${RELATED}${FOOTER}`;
const plain = (article: SavedArticle = MILL): string =>
  `<main><article><h1>${escaped(article.title)}</h1><p class="byline">By ${escaped(article.author)}</p>${p(article)}</article></main>`;

function withAfter(article: SavedArticle, at: number, inserted: string): string {
  return article.paragraphs
    .map((each, index) => `<p>${escaped(each)}</p>${index === at ? inserted : ""}`)
    .join("\n");
}

/** Windows-1252 has what these texts need beyond Latin-1: its quotation marks and dashes. */
const CP1252: Readonly<Record<string, number>> = { "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97 };
const cp1252 = (html: string): Uint8Array =>
  Uint8Array.from([...html], (letter) => CP1252[letter] ?? letter.charCodeAt(0) & 0xff);
const utf16 = (html: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${html}`, "utf16le"));

const withoutCharset = (html: string): string => html.replace('<meta charset="utf-8">', "");
const charset = (html: string, name: string): string => html.replace('charset="utf-8"', `charset="${name}"`);
const body = (inner: string): string => page(openGraph(MILL), framed(inner));
const dated = (head: string): string => page(head, framed(plain()));
const MILL_DAY = { published: "2025-03-07", source: "saved.example.org" } as const;

const LAYOUTS: readonly (readonly [string, string, Options?])[] = [
  ["JSON-LD and open graph", page(jsonLd(MILL) + openGraph(MILL), framed(plain()))],
  ["JSON-LD alone", page(jsonLd(MILL), framed(plain()))],
  [
    "JSON-LD in a graph",
    page(
      `<script type="application/ld+json">${JSON.stringify({
        "@graph": [
          { "@type": "WebSite", name: "x" },
          {
            "@type": ["Article", "NewsArticle"],
            headline: MILL.title,
            datePublished: MILL.date,
            publisher: { name: MILL.site },
          },
        ],
      })}</script>`,
      framed(plain()),
    ),
  ],
  [
    "JSON-LD as a list, after a broken one",
    page(
      `<script type="application/ld+json">{"@type": oops}</script><script type="application/ld+json">[${JSON.stringify({ "@type": "ReportageNewsArticle", headline: MILL.title, datePublished: MILL.date, publisher: { name: MILL.site } })}]</script>`,
      framed(plain()),
    ),
  ],
  [
    "JSON-LD in a CDATA frame",
    page(jsonLd(MILL).replace(">{", "><![CDATA[{").replace("}</", "}]]></"), framed(plain())),
  ],
  [
    "words in JSON-LD alone, drawn by a program",
    page(
      jsonLd(MILL, { articleBody: MILL.paragraphs.join("\n\n") }),
      `<div id="root"></div><noscript>Please turn scripts on.</noscript>`,
    ),
  ],
  [
    "a live blog",
    page(
      jsonLd(MILL, { "@type": "LiveBlogPosting" }) + openGraph(MILL),
      framed(
        `<main><h1>${MILL.title}</h1>${MILL.paragraphs.map((each, i) => `<article class="post"><time datetime="2025-03-07T0${i}:00:00Z">0${i}:00</time><div><p>${escaped(each)}</p></div></article>`).join("")}</main>`,
      ),
    ),
    { article: LIVE },
  ],
  ["open graph alone", page(openGraph(MILL), framed(plain()))],
  [
    "AMP",
    `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><link rel="canonical" href="https://${HOST}/mill"><title>${MILL.title}</title>${jsonLd(MILL)}<style amp-custom>p{margin:0}</style></head><body><amp-sidebar id="s"><ul><li>Home</li></ul></amp-sidebar><article><h1>${MILL.title}</h1><amp-img src="a.jpg" width="2" height="1"></amp-img>${p(MILL)}<amp-ad type="x"></amp-ad></article></body></html>`,
  ],
  ["no byline, no frame", page(openGraph(MILL), `<h1>${MILL.title}</h1>${p(MILL)}`)],
  [
    "paragraphs in divisions",
    body(`<div class="story"><h1>${MILL.title}</h1><div class="text">${p(MILL)}</div></div>`),
  ],
  [
    "every paragraph in its own section",
    body(
      `<article><h1>${MILL.title}</h1>${MILL.paragraphs.map((each) => `<section><div><p>${escaped(each)}</p></div></section>`).join("")}</article>`,
    ),
  ],
  [
    "an advertisement after the second paragraph",
    body(
      `<article><h1>${MILL.title}</h1>${withAfter(MILL, 1, '<div class="ad ad-banner"><p>Advertisement</p></div>')}</article>`,
    ),
  ],
  [
    "a newsletter box in the text",
    body(`<article><h1>${MILL.title}</h1>${withAfter(MILL, 2, NEWSLETTER)}</article>`),
  ],
  [
    "related links in the text",
    body(`<article><h1>${MILL.title}</h1>${withAfter(MILL, 2, RELATED)}</article>`),
  ],
  [
    "pictures with captions",
    body(
      `<article><h1>${MILL.title}</h1>${withAfter(MILL, 0, '<figure><img src="a.jpg" alt=""><figcaption>Photo: the mill last year</figcaption></figure>')}</article>`,
    ),
  ],
  [
    "a video before the text",
    body(
      `<article><h1>${MILL.title}</h1><div class="player"><video src="a.mp4"></video></div>${p(MILL)}</article>`,
    ),
  ],
  [
    "buttons for sharing",
    body(
      `<article><h1>${MILL.title}</h1><div class="share-tools"><a href="#">Share</a><a href="#">Print</a></div>${p(MILL)}</article>`,
    ),
  ],
  [
    "comments below",
    body(
      `${plain()}<section id="comments" class="comments"><h3>3 comments</h3><p>First! What a shame about the mill.</p><p>I used to work there.</p></section>`,
    ),
  ],
  [
    "two articles on a page",
    body(
      `${plain()}<article class="next"><h2>Council votes on parking</h2><p>The council votes on Monday.</p></article>`,
    ),
  ],
  [
    "a tag list and an author's box",
    body(
      `<article><h1>${MILL.title}</h1>${p(MILL)}<ul class="tags"><li><a href="/t/1">Fire</a></li><li><a href="/t/2">Ketter</a></li></ul><div class="author-bio">Ana Ruiz writes on towns.</div></article>`,
    ),
  ],
  [
    "links and emphasis in the text",
    body(
      `<article><h1>${MILL.title}</h1>${p(MILL).replace("Lindqvist Holding", '<a href="/l"><em>Lindqvist Holding</em></a>').replace("paper mill", "<strong>paper</strong> mill")}</article>`,
    ),
  ],
  [
    "line breaks for paragraphs",
    body(
      `<article><h1>${MILL.title}</h1><div class="article-body">${MILL.paragraphs.map(escaped).join("<br><br>")}</div></article>`,
    ),
  ],
  [
    "tables for layout",
    page(
      openGraph(MILL),
      `<table><tr><td>${NAVIGATION}</td><td><h1>${MILL.title}</h1>${p(MILL)}</td></tr></table>`,
    ),
  ],
  [
    "tags that are never closed",
    page(
      openGraph(MILL),
      `<article><h1>${MILL.title}</h1>${MILL.paragraphs.map((each) => `<p>${escaped(each)}`).join("")}<div>`,
    ),
  ],
  [
    "scripts and styles between paragraphs",
    body(
      `<article><h1>${MILL.title}</h1>${withAfter(MILL, 0, "<script>var a = '<p>no</p>';</script><style>p{color:red}</style>")}</article>`,
    ),
  ],
  [
    "hidden words",
    body(
      `<article><h1>${MILL.title}</h1><p hidden>Not to be read by anybody at all.</p><p style="display:none">Nor this one.</p>${p(MILL)}</article>`,
    ),
  ],
  [
    "a cookie banner over the page",
    body(
      `<div class="cookie-consent" role="dialog"><p>We use cookies.</p><button>Accept all cookies</button></div>${plain()}`,
    ),
  ],
  ["a meta date, no zone", dated('<meta name="date" content="2025-03-07 08:15">'), MILL_DAY],
  ["a meta date with slashes", dated('<meta name="pubdate" content="2025/03/07">'), MILL_DAY],
  [
    "a date as mail writes it",
    dated('<meta name="dcterms.created" content="Fri, 07 Mar 2025 08:15:00 +0100">'),
    { source: MILL_DAY.source },
  ],
  [
    "a date in one piece",
    dated('<meta name="sailthru.date" content="20250307T081500+0100">'),
    { source: MILL_DAY.source },
  ],
  ["a date in words", dated('<meta name="publish-date" content="7 March 2025">'), MILL_DAY],
  [
    "microdata",
    page(
      "",
      framed(
        `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${MILL.title}</h1><meta itemprop="datePublished" content="${MILL.date}">${p(MILL)}</article>`,
      ),
    ),
    { source: MILL_DAY.source },
  ],
  [
    "a time element",
    page(
      "",
      framed(
        `<article><h1>${MILL.title}</h1><time datetime="${MILL.date}">Friday</time>${p(MILL)}</article>`,
      ),
    ),
    { source: MILL_DAY.source },
  ],
  [
    "a time element beside the modified one",
    page(
      `<meta property="article:modified_time" content="2025-03-09T00:00:00Z">`,
      framed(
        `<article><h1>${MILL.title}</h1><time class="published" datetime="${MILL.date}">Friday</time>${p(MILL)}</article>`,
      ),
    ),
    { source: MILL_DAY.source },
  ],
  ["no date at all", page("", framed(plain())), { published: null, source: MILL_DAY.source }],
  [
    "the outlet's name in the headline",
    page(openGraph(MILL).replace(escaped(MILL.title), `${MILL.title} – ${MILL.site}`), framed(plain())),
  ],
  ["UTF-8 without a word of it", withoutCharset(page(openGraph(MILL), framed(plain())))],
  [
    "UTF-8 called Latin-1 by the server",
    page(openGraph(FERRY_FR), framed(plain(FERRY_FR)), FERRY_FR),
    { article: FERRY_FR, contentType: "text/html; charset=iso-8859-1" },
  ],
  [
    "Windows-1252, said so by the page",
    charset(page(openGraph(FERRY_FR), framed(plain(FERRY_FR)), FERRY_FR), "windows-1252"),
    { article: FERRY_FR, encode: cp1252 },
  ],
  [
    "Windows-1252 called UTF-8",
    page(openGraph(FERRY_FR), framed(plain(FERRY_FR)), FERRY_FR),
    { article: FERRY_FR, contentType: "text/html; charset=utf-8", encode: cp1252 },
  ],
  [
    "UTF-16 with its mark",
    page(openGraph(FERRY_FR), framed(plain(FERRY_FR)), FERRY_FR),
    { article: FERRY_FR, encode: utf16 },
  ],
  [
    "from right to left",
    page(jsonLd(PORT_AR) + openGraph(PORT_AR), framed(plain(PORT_AR)), PORT_AR, "rtl"),
    { article: PORT_AR },
  ],
];

export const SAVED_URL = `https://${HOST}/2025/03/story`;

export const SAVED_PAGES: readonly SavedPage[] = LAYOUTS.map(([name, html, options = {}]) => {
  const article = options.article ?? MILL;
  return {
    name,
    article,
    bytes: (options.encode ?? utf8)(html),
    contentType: options.contentType ?? "text/html",
    expected: {
      published: options.published === undefined ? article.published : options.published,
      source: options.source ?? article.site,
    },
  };
});
