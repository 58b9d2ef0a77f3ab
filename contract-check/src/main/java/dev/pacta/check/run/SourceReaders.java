/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.yaml.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What contracts say that their properties are made of. */
final class SourceReaders {
    private final ReadFile file;
    private final ContractDocument document;
    private final Contract contract;
    private final List<Reading> readings = new ArrayList<>();

    private SourceReaders(ReadFile file) {
        this.file = file;
        this.document = file.document().orElseThrow();
        this.contract = file.contract().orElseThrow();
    }

    /**
     * A property and one of its sources.
     *
     * @param path of the property
     * @param place of the source
     */
    record Reading(String source, String contract, String path, String file, Position place) {}

    /** Of each contract the newest version counts. */
    static List<Reading> of(Collection<ReadFile> files) {
        Map<String, ReadFile> newest = new TreeMap<>();
        files.stream()
                .filter(file -> file.contract().isPresent())
                .forEach(file -> newest.merge(
                        file.id().orElseThrow(),
                        file,
                        (one, other) -> Comparator.comparing((ReadFile each) -> each.contract()
                                                        .orElseThrow()
                                                        .version())
                                                .compare(one, other)
                                        >= 0
                                ? one
                                : other));
        return newest.values().stream()
                .flatMap(file -> new SourceReaders(file).read().stream())
                .toList();
    }

    private List<Reading> read() {
        List<SchemaObject> objects = contract.schema();
        for (int i = 0; i < objects.size(); i++) {
            read(objects.get(i).properties(), objects.get(i).name(), "/schema/" + i + "/properties");
        }
        return readings;
    }

    private void read(List<Property> properties, String path, String pointer) {
        for (int i = 0; i < properties.size(); i++) {
            read(properties.get(i), path + "." + properties.get(i).name(), pointer + "/" + i);
        }
    }

    private void read(Property property, String path, String pointer) {
        List<String> sources = property.transformSourceObjects();
        for (int i = 0; i < sources.size(); i++) {
            Position place = Places.of(document, pointer + "/transformSourceObjects/" + i);
            readings.add(new Reading(sources.get(i), contract.id().value(), path, file.path(), place));
        }
        read(property.properties(), path, pointer + "/properties");
        if (property.items() != null) {
            read(property.items(), path, pointer + "/items");
        }
    }
}
