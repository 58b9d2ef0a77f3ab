-- Words are looked for anywhere in the text; trigrams find them without reading every row. A database that does not offer the
-- extension, or whose owner may not add it, is searched row by row.
do $$
begin
    create extension if not exists pg_trgm;
    create index contract_by_words on contract using gin (search_text gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise notice 'pg_trgm is not available; contracts are searched row by row';
end
$$;

create index contract_by_name on contract (lower(coalesce(name, id)), id);
