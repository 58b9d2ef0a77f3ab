/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.naming.DatasetNaming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From contracts to rows. */
final class ContractMapper {
    // YAML may write this character, PostgreSQL keeps it in no text; the bytes of the contract keep it.
    private static final String NUL = "\0";

    private ContractMapper() {}

    static ContractEntity newEntity(ContractId id, VersionNumber version) {
        ContractEntity entity = new ContractEntity();
        entity.id = id.value();
        entity.latestVersion = version.value();
        entity.schemaObjects = new String[0];
        entity.tags = new String[0];
        entity.searchText = "";
        entity.publishedAt = Instant.EPOCH;
        return entity;
    }

    /** Takes over the searchable words of the newest version. */
    static void describe(Contract contract, ContractEntity entity) {
        entity.name = clean(contract.name());
        entity.domain = clean(contract.domain());
        entity.owner = clean(contract.owner().orElse(null));
        entity.status = clean(contract.status());
        entity.latestVersion = contract.version().value();
        entity.schemaObjects = contract.schema().stream()
                .map(object -> object.name().replace(NUL, ""))
                .toArray(String[]::new);
        entity.tags = contract.tags().stream()
                .map(tag -> tag.replace(NUL, ""))
                .distinct()
                .toArray(String[]::new);
        entity.personalData = contract.schema().stream().anyMatch(object -> anyPersonal(object.properties()));
        entity.searchText = searchText(contract).replace(NUL, "");
        entity.datasets = contract.schema().stream()
                .flatMap(object -> DatasetNaming.identify(contract, object).stream())
                .map(dataset -> (dataset.namespace() + " " + dataset.name()).replace(NUL, ""))
                .distinct()
                .toArray(String[]::new);
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

    private static String searchText(Contract contract) {
        List<String> words = new ArrayList<>();
        words.add(contract.id().value());
        words.add(Objects.requireNonNullElse(contract.name(), ""));
        words.add(Objects.requireNonNullElse(contract.domain(), ""));
        words.add(Objects.requireNonNullElse(contract.description().purpose(), ""));
        words.add(contract.owner().orElse(""));
        words.addAll(contract.tags());
        for (SchemaObject object : contract.schema()) {
            words.add(object.name());
            words.add(object.datasetName());
            object.properties().forEach(property -> words.add(property.name()));
        }
        return String.join("\n", words).toLowerCase(Locale.ROOT);
    }
}
