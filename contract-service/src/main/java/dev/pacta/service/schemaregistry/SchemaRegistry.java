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
import dev.pacta.service.schemaregistry.RegistryViews.SchemaRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The published contracts as a schema registry. Thread-safe. */
@ApplicationScoped
class SchemaRegistry {
    private final SchemaStore store;
    private final PublishedContracts contracts;

    SchemaRegistry(SchemaStore store, PublishedContracts contracts) {
        this.store = store;
        this.contracts = contracts;
    }

    @Transactional
    List<String> subjects() {
        return store.subjects();
    }

    /** The versions of a subject, oldest first, at least one. */
    @Transactional
    List<RegisteredSchema> versions(String subject) {
        List<RegisteredSchema> versions = store.versions(subject);
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

    /** Where a schema is used. */
    @Transactional
    List<RegisteredSchema> uses(int id) {
        schema(id);
        return store.uses(id);
    }

    /** The version of a subject that has this schema, the newest first. */
    @Transactional
    Optional<RegisteredSchema> find(String subject, SchemaRequest request) {
        RegistryFormat format = format(request);
        String text = text(request, format);
        return versions(subject).stream()
                .sorted(Comparator.comparingInt(RegisteredSchema::version).reversed())
                .filter(each -> each.format() == format && format.same(each.schema(), text))
                .findFirst();
    }

    /** Whether a schema may follow all versions that the mode looks at, or the one that is named. */
    @Transactional
    Compatibility compatibility(String subject, Optional<String> wanted, SchemaRequest request) {
        RegistryFormat format = format(request);
        String text = text(request, format);
        List<RegisteredSchema> history =
                wanted.isPresent() ? List.of(version(subject, wanted.get())) : versions(subject);
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

    /** What registries call the mode of the subject's contract. */
    @Transactional
    CompatibilityMode mode(String subject) {
        List<RegisteredSchema> versions = versions(subject);
        String contract = versions.get(versions.size() - 1).contractId();
        return RegistryModes.inRegistryWords(
                contracts.newest(contract).map(Contract::compatibilityMode).orElse(CompatibilityMode.BACKWARD));
    }

    private static RegistryFormat format(SchemaRequest request) {
        return RegistryFormat.of(request.schemaType())
                .orElseThrow(() -> RegistryProblem.invalidSchema(
                        "unknown schema type '" + request.schemaType() + "'; known are AVRO, JSON and PROTOBUF"));
    }

    private static String text(SchemaRequest request, RegistryFormat format) {
        String text = request.schema();
        if (text == null || text.isBlank()) {
            throw RegistryProblem.invalidSchema("the schema is empty");
        }
        format.fault(text).ifPresent(why -> {
            throw RegistryProblem.invalidSchema(why);
        });
        return text;
    }

    /** Whether a schema may follow, and if not, why. */
    record Compatibility(boolean compatible, List<String> messages) {}
}
