/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The subjects that a contract speaks for: where it has a server of type kafka, each schema object is a topic with the subject
 * {@code <topic>-value}, and with {@code <topic>-key} for its primary key.
 */
final class KafkaSubjects {
    private KafkaSubjects() {}

    static List<SubjectSchema> of(Contract contract) {
        List<SubjectSchema> subjects = new ArrayList<>();
        contract.servers().stream()
                .filter(server -> server.type().equalsIgnoreCase("kafka"))
                .findFirst()
                .ifPresent(server -> contract.schema().forEach(object -> add(object, server, subjects)));
        return subjects;
    }

    private static void add(SchemaObject object, Server server, List<SubjectSchema> subjects) {
        RegistryFormat format = RegistryFormat.ofServer(server.settings().get("format"));
        String topic = object.datasetName();
        subjects.add(new SubjectSchema(topic + "-value", format, format.write(object)));
        List<Property> key = object.properties().stream()
                .filter(Property::primaryKey)
                .sorted(Comparator.comparingInt(Property::primaryKeyPosition))
                .toList();
        if (!key.isEmpty()) {
            subjects.add(new SubjectSchema(topic + "-key", format, format.write(withProperties(object, key))));
        }
    }

    private static SchemaObject withProperties(SchemaObject object, List<Property> key) {
        return new SchemaObject(
                object.id(),
                object.name() + "_key",
                object.physicalName(),
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                key,
                List.of(),
                List.of(),
                object.privacy(),
                Annotations.NONE,
                null);
    }

    /** A schema under a subject. */
    record SubjectSchema(String subject, RegistryFormat format, String schema) {}
}
