-- Names are found although they are misspelled where the server has trigrams; without, they must be spelled right.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'pg_trgm is not to be had: %', SQLERRM;
END
$$;

-- What is searched stands in lib/store/rows/search.ts in the very same words. Only the first letters of a text: an index
-- entry has its limit, and an import must not fail on it.
CREATE INDEX "Claim_search_idx" ON "Claim"
  USING GIN (to_tsvector('english', left("statement", 2000) || ' ' || left("quote", 2000)));

CREATE INDEX "ArticleVersion_search_idx" ON "ArticleVersion"
  USING GIN (to_tsvector('english', left("text", 150000)));
