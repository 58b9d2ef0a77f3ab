/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.exchange.compatibility.CompatibilityCheck;
import dev.pacta.exchange.compatibility.CompatibilityVerdict;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.schemaregistry.RegistryViews.MetadataView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published contracts as a schema registry. Thread-safe. */
@ApplicationScoped
class SchemaRegistry {
    /** As many as registries of the field show at most. */
    private static final int MOST_SCHEMAS = 1_000;

    private final SchemaStore store;
    private final PublishedContracts contracts;

    SchemaRegistry(SchemaStore store, PublishedContracts contracts) {
        this.store = store;
        this.contracts = contracts;
    }

    @Transactional
    List<String> subjects(SubjectPrefix prefix, Paging paging) {
        return prefix.matchesNothing() || paging.most() == 0 ? List.of() : store.subjects(prefix.text(), paging);
    }

    /** The versions of all subjects that begin so. */
    @Transactional
    List<RegisteredSchema> schemas(SubjectPrefix prefix, boolean newestOnly, Paging paging) {
        int most = paging.most(MOST_SCHEMAS);
        return prefix.matchesNothing() || most == 0
                ? List.of()
                : store.versions(prefix.text(), newestOnly, paging.offset(), most);
    }

    /** The newest version of a subject of which all of this is said. */
    @Transactional
    RegisteredSchema newestWith(String subject, Map<String, String> metadata) {
        List<RegisteredSchema> versions = new ArrayList<>(versions(subject));
        Collections.reverse(versions);
        return versions.stream()
                .filter(version ->
                        MetadataView.of(version).properties().entrySet().containsAll(metadata.entrySet()))
                .findFirst()
                .orElseThrow(() -> RegistryProblem.schemaNotFound("Schema not found"));
    }

    /** The versions of a subject, oldest first, at least one. */
    @Transactional
    List<RegisteredSchema> versions(String subject) {
        List<RegisteredSchema> versions = store.versions(SubjectPrefix.subject(subject));
        if (versions.isEmpty()) {
            throw RegistryProblem.subjectNotFound(subject);
        }
        return versions;
    }

    @Transactional
    RegisteredSchema version(String subject, String wanted) {
        List<RegisteredSchema> versions = versions(subject);
        if (wanted.equals("latest") || wanted.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        if (!wanted.matches("[1-9]\\d{0,8}")) {
            throw RegistryProblem.invalidVersion(wanted);
        }
        int number = Integer.parseInt(wanted);
        return versions.stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryProblem.versionNotFound(wanted));
    }

    @Transactional
    RegisteredSchema schema(int id) {
        return store.schema(id).orElseThrow(() -> RegistryProblem.schemaNotFound("Schema " + id + " not found"));
    }

    /** Every use of a schema that has this mark. */
    @Transactional
    List<RegisteredSchema> schema(UUID guid) {
        List<RegisteredSchema> found = store.withDigest(guid.toString().replace("-", ""));
        if (found.isEmpty()) {
            throw RegistryProblem.schemaNotFound("Schema " + guid + " not found");
        }
        return found;
    }

    /** The largest id that was ever given. */
    @Transactional
    int newestId() {
        return store.newestId();
    }

    /** Where a schema is used. */
    @Transactional
    List<RegisteredSchema> uses(int id) {
        schema(id);
        return store.uses(id);
    }

    /** The version of a subject that has this schema, the newest first. */
    @Transactional
    Optional<RegisteredSchema> find(String subject, @Nullable SchemaRequest request) {
        RegistryFormat format = format(request);
        String text = text(request, format);
        return versions(subject).stream()
                .sorted(Comparator.comparingInt(RegisteredSchema::version).reversed())
                .filter(each -> each.format() == format && format.same(each.schema(), text))
                .findFirst();
    }

    /** Whether a schema may follow all versions that the mode looks at; a subject that is not there takes any. */
    @Transactional
    Compatibility compatibility(String subject, @Nullable SchemaRequest request) {
        RegistryFormat format = format(request);
        String text = text(request, format);
        List<RegisteredSchema> history = store.versions(SubjectPrefix.subject(subject));
        return history.isEmpty() ? new Compatibility(true, List.of()) : compatibility(subject, history, format, text);
    }

    /** Whether a schema may follow this version. */
    @Transactional
    Compatibility compatibility(String subject, String wanted, @Nullable SchemaRequest request) {
        RegistryFormat format = format(request);
        String text = text(request, format);
        return compatibility(subject, List.of(version(subject, wanted)), format, text);
    }

    private Compatibility compatibility(
            String subject, List<RegisteredSchema> history, RegistryFormat format, String text) {
        List<RegisteredSchema> others =
                history.stream().filter(each -> each.format() != format).toList();
        if (!others.isEmpty()) {
            String was = others.get(others.size() - 1).format().name();
            return new Compatibility(
                    false, List.of("the subject has schemas of the format " + was + ", this one is " + format));
        }
        CompatibilityVerdict verdict = new CompatibilityCheck(format.comparison(), mode(subject))
                .check(history.stream().map(RegisteredSchema::schema).toList(), text);
        return new Compatibility(verdict.compatible(), messages(verdict, history));
    }

    private static List<String> messages(CompatibilityVerdict verdict, List<RegisteredSchema> history) {
        List<String> messages = new ArrayList<>();
        verdict.findings().stream().filter(against -> !against.compatible()).forEach(against -> {
            against.breaking()
                    .forEach(change -> messages.add(
                            "{errorType:'%s', description:'%s'}".formatted(change.rule(), change.message())));
            if (against.breaking().isEmpty()) {
                messages.add("{errorType:'not-judged', description:'" + against.result() + "'}");
            }
            messages.add("{oldSchemaVersion: " + history.get(against.index()).version() + "}");
        });
        return messages;
    }

    /** Whether a published contract has the subject. */
    @Transactional
    boolean isThere(String subject) {
        return !store.versions(SubjectPrefix.subject(subject)).isEmpty();
    }

    /** What registries call the mode of the subject's contract. */
    @Transactional
    CompatibilityMode mode(String subject) {
        List<RegisteredSchema> versions = versions(subject);
        String contract = versions.get(versions.size() - 1).contractId();
        return RegistryModes.inRegistryWords(
                contracts.newest(contract).map(Contract::compatibilityMode).orElse(CompatibilityMode.BACKWARD));
    }

    private static RegistryFormat format(@Nullable SchemaRequest request) {
        String type = request == null ? null : request.schemaType();
        return RegistryFormat.of(type)
                .orElseThrow(() -> RegistryProblem.invalidSchema(
                        "unknown schema type '" + type + "'; known are AVRO, JSON and PROTOBUF"));
    }

    private static String text(@Nullable SchemaRequest request, RegistryFormat format) {
        String text = request == null ? null : request.schema();
        if (text == null || text.isBlank()) {
            throw RegistryProblem.invalidSchema("the schema is empty");
        }
        String readable = format.readable(text);
        format.fault(readable).ifPresent(why -> {
            throw RegistryProblem.invalidSchema(why);
        });
        return readable;
    }

    /** Whether a schema may follow, and if not, why. */
    record Compatibility(boolean compatible, List<String> messages) {}
}
