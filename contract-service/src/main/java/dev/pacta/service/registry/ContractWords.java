/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetNaming;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a contract by which it is found.
 *
 * @param search all of them, in small letters
 * @param datasets that it describes, as {@link #dataset} writes them
 */
record ContractWords(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String owner,
        @Nullable String status,
        List<String> schemaObjects,
        List<String> tags,
        boolean personalData,
        String search,
        List<String> datasets) {
    // YAML may write this character, PostgreSQL keeps it in no text; the bytes of the contract keep it.
    private static final String NUL = "\0";

    static ContractWords of(Contract contract) {
        return new ContractWords(
                clean(contract.name()),
                clean(contract.domain()),
                clean(contract.owner().orElse(null)),
                clean(contract.status()),
                contract.schema().stream()
                        .map(object -> object.name().replace(NUL, ""))
                        .toList(),
                contract.tags().stream()
                        .map(tag -> tag.replace(NUL, ""))
                        .distinct()
                        .toList(),
                contract.schema().stream().anyMatch(object -> anyPersonal(object.properties())),
                search(contract),
                datasets(contract));
    }

    /** The names that the contract's data has in the lineage. */
    static List<String> datasets(Contract contract) {
        return contract.schema().stream()
                .flatMap(object -> DatasetNaming.identify(contract, object).stream())
                .map(dataset -> dataset(dataset.namespace(), dataset.name()))
                .distinct()
                .toList();
    }

    /** How a row names a dataset. */
    static String dataset(String namespace, String name) {
        return (namespace + " " + name).replace(NUL, "");
    }

    private static boolean anyPersonal(List<Property> properties) {
        for (Property property : properties) {
            Property items = property.items();
            if (property.privacy().personal()
                    || anyPersonal(property.properties())
                    || items != null && anyPersonal(List.of(items))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace(NUL, "");
    }

    private static String search(Contract contract) {
        StringBuilder words = new StringBuilder(512);
        add(words, contract.id().value());
        add(words, contract.name());
        add(words, contract.domain());
        add(words, contract.description().purpose());
        add(words, contract.owner().orElse(null));
        contract.tags().forEach(tag -> add(words, tag));
        for (SchemaObject object : contract.schema()) {
            add(words, object.name());
            if (!Objects.equals(object.name(), object.datasetName())) {
                add(words, object.datasetName());
            }
            object.properties().forEach(property -> add(words, property.name()));
        }
        return words.toString().replace(NUL, "").toLowerCase(Locale.ROOT);
    }

    private static void add(StringBuilder words, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            words.append(text).append('\n');
        }
    }
}
