/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.service.registry.VersionKey;
import dev.pacta.service.schemaregistry.KafkaSubjects.SubjectSchema;
import dev.pacta.service.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The tables of schemas and subjects. Each method needs a transaction. */
@ApplicationScoped
class SchemaStore {
    private static final String SELECT = """
            select v.subject, v.version, s.id, s.format, s.digest, s.schema, v.contract_id, v.contract_version
            from registry_subject_version v join registry_schema s on s.id = v.schema_id
            """;

    private static final String DIGEST = "sha256:";

    private final EntityManager database;

    SchemaStore(EntityManager database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else adds versions to subjects, so that they are counted without gaps. */
    void lock() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(734127001)) as locked", Integer.class)
                .getSingleResult();
    }

    /** Takes contract versions from those that were published before schemas were kept with each publication; the oldest first. */
    List<VersionKey> takeFromBacklog(int most) {
        List<?> rows = database.createNativeQuery("""
                        with taken as (delete from registry_backlog where contract_version_id in
                        (select contract_version_id from registry_backlog order by 1 limit :most) returning contract_version_id)
                        select v.contract_id, v.version from contract_version v join taken t on t.contract_version_id = v.id order by v.id
                        """, Object[].class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(cells -> new VersionKey((String) cells[0], (String) cells[1]))
                .toList();
    }

    void add(SubjectSchema schema, String contractId, String contractVersion) {
        database.createNativeQuery("""
                        insert into registry_subject_version
                        select :subject, coalesce((select max(version) from registry_subject_version where subject = :subject), 0) + 1,
                               :schema, :contract, :version
                        on conflict (subject, schema_id) do nothing
                        """)
                .setParameter("subject", schema.subject())
                .setParameter("schema", id(schema))
                .setParameter("contract", contractId)
                .setParameter("version", contractVersion)
                .executeUpdate();
    }

    private int id(SubjectSchema schema) {
        String digest = Digest.of(schema.schema().getBytes(StandardCharsets.UTF_8));
        database.createNativeQuery(
                        "insert into registry_schema (format, digest, schema) values (:format, :digest, :schema)"
                                + " on conflict (format, digest) do nothing")
                .setParameter("format", schema.format().name())
                .setParameter("digest", digest)
                .setParameter("schema", schema.schema())
                .executeUpdate();
        return (Integer) database.createNativeQuery(
                        "select id from registry_schema where format = :format and digest = :digest", Integer.class)
                .setParameter("format", schema.format().name())
                .setParameter("digest", digest)
                .getSingleResult();
    }

    List<String> subjects(String prefix, Paging paging) {
        return database
                .createNativeQuery(
                        "select distinct subject from registry_subject_version where starts_with(subject, :prefix) order by 1",
                        String.class)
                .setParameter("prefix", prefix)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.most())
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** The versions of a subject, oldest first. */
    List<RegisteredSchema> versions(String subject) {
        return rows(
                database.createNativeQuery(SELECT + " where v.subject = :subject order by v.version", Object[].class)
                        .setParameter("subject", subject));
    }

    /** The versions of all subjects that begin so, by subject, oldest first; of each subject the newest one alone when asked. */
    List<RegisteredSchema> versions(String prefix, boolean newestOnly, int first, int most) {
        String newest =
                " and v.version = (select max(n.version) from registry_subject_version n where n.subject = v.subject)";
        return rows(database.createNativeQuery(
                        SELECT + " where starts_with(v.subject, :prefix)" + (newestOnly ? newest : "")
                                + " order by v.subject, v.version",
                        Object[].class)
                .setParameter("prefix", prefix)
                .setFirstResult(first)
                .setMaxResults(most));
    }

    /** Schemas whose digest begins with these 32 hexadecimal digits. */
    List<RegisteredSchema> withDigest(String firstHalf) {
        return rows(database.createNativeQuery(
                        SELECT
                                + " where s.format in ('AVRO', 'JSON', 'PROTOBUF') and s.digest between :least and :most order by s.id, v.subject",
                        Object[].class)
                .setParameter("least", DIGEST + firstHalf)
                .setParameter("most", DIGEST + firstHalf + "g"));
    }

    /** The largest id that was ever given; 0 when there is no schema. */
    int newestId() {
        return ((Number) database.createNativeQuery("select coalesce(max(id), 0) from registry_schema", Integer.class)
                        .getSingleResult())
                .intValue();
    }

    /** Where a schema is used, by subject. */
    List<RegisteredSchema> uses(int id) {
        return rows(
                database.createNativeQuery(SELECT + " where s.id = :id order by v.subject, v.version", Object[].class)
                        .setParameter("id", id));
    }

    Optional<RegisteredSchema> schema(int id) {
        return uses(id).stream().findFirst();
    }

    private static List<RegisteredSchema> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(SchemaStore::row).toList();
    }

    private static RegisteredSchema row(Object[] cells) {
        return new RegisteredSchema(
                (String) cells[0],
                ((Number) cells[1]).intValue(),
                ((Number) cells[2]).intValue(),
                RegistryFormat.valueOf((String) cells[3]),
                (String) cells[4],
                (String) cells[5],
                (String) cells[6],
                (String) cells[7]);
    }
}
