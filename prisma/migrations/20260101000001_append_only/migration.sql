-- What the schema cannot say: the record of what was done and the texts that claims are anchored in never change.

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "ArticleVersion_append_only" BEFORE UPDATE OR DELETE ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "Assessment_append_only" BEFORE UPDATE OR DELETE ON "Assessment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "Evidence_append_only" BEFORE UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
