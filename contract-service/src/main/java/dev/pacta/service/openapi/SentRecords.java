/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Finds the records behind the named schemas of a document. The generator names a schema after its class, with the arguments of its
 * type behind it, and a number when two classes have one name; the properties decide then.
 */
final class SentRecords {
    private static final String NUMBER = "\\d+$";

    private final Map<String, List<RecordParts>> byName;

    SentRecords(IndexView index) {
        byName = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(
                        ClassInfo::simpleName,
                        Collectors.mapping(record -> RecordParts.of(record, index), Collectors.toList())));
    }

    /** The parts of the record that a schema describes; empty when it describes none, or one of several that differ. */
    Optional<RecordParts> of(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        Set<String> properties = schema.getProperties().keySet();
        Collection<RecordParts> candidates = named(name.replaceFirst(NUMBER, ""));
        return one(candidates, record -> record.names().equals(properties))
                .or(() -> one(candidates, record -> properties.containsAll(record.names())));
    }

    private static Optional<RecordParts> one(Collection<RecordParts> candidates, Predicate<RecordParts> fits) {
        List<RecordParts> fitting = candidates.stream().filter(fits).distinct().toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private Collection<RecordParts> named(String name) {
        List<RecordParts> exact = byName.get(name);
        return exact != null
                ? exact
                : byName.entrySet().stream()
                        .filter(entry -> name.startsWith(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(RecordParts::generic)
                        .toList();
    }
}
