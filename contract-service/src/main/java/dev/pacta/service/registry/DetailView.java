/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pacta.contract.Contract;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetNaming;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that a page shows of a contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DetailView(
        @JsonUnwrapped SummaryView summary,
        @Nullable String purpose,
        PrivacyView privacy,
        List<ServerView> servers,
        List<SlaView> sla,
        List<MemberView> team,
        List<SchemaView> schema) {

    record PrivacyView(
            List<String> purposes,
            @Nullable String legalBasis,
            @Nullable String retention,
            List<String> locations,
            @Nullable String controller,
            List<String> processors,
            List<String> recipients,
            @Nullable String dpia,
            @Nullable String specialCategoryCondition,
            List<String> transferSafeguards) {
        static PrivacyView of(PrivacyBlock block) {
            return new PrivacyView(
                    block.purposes(),
                    block.legalBasis(),
                    block.retention(),
                    block.locations(),
                    block.controller(),
                    block.processors(),
                    block.recipients(),
                    block.dpia(),
                    block.specialCategoryCondition(),
                    block.transferSafeguards());
        }
    }

    record ServerView(String server, String type, @Nullable String environment) {}

    record SlaView(
            String property,
            @Nullable Object value,
            @Nullable String unit,
            @Nullable String element) {}

    record MemberView(
            String username,
            @Nullable String name,
            @Nullable String role) {}

    record DatasetView(String namespace, String name) {}

    record SchemaView(
            String name,
            @Nullable String physicalName,
            @Nullable String description,
            List<DatasetView> datasets,
            PrivacyView privacy,
            List<PropertyView> properties) {
        static SchemaView of(Contract contract, SchemaObject object) {
            return new SchemaView(
                    object.name(),
                    object.physicalName(),
                    object.description(),
                    DatasetNaming.identify(contract, object).stream()
                            .map(dataset -> new DatasetView(dataset.namespace(), dataset.name()))
                            .toList(),
                    PrivacyView.of(object.privacy()),
                    object.properties().stream().map(PropertyView::of).toList());
        }
    }

    record PropertyView(
            String name,
            String logicalType,
            @Nullable String physicalType,
            boolean required,
            boolean unique,
            boolean primaryKey,
            @Nullable String classification,
            @Nullable String dataCategory,
            @Nullable String description,
            boolean deprecated,
            List<PropertyView> properties,
            @Nullable PropertyView items) {
        static PropertyView of(Property property) {
            Property items = property.items();
            return new PropertyView(
                    property.name(),
                    property.logicalType().name().toLowerCase(Locale.ROOT),
                    property.physicalType(),
                    property.required(),
                    property.unique(),
                    property.primaryKey(),
                    property.classification(),
                    property.privacy().dataCategory(),
                    property.description(),
                    property.deprecated(),
                    property.properties().stream().map(PropertyView::of).toList(),
                    items == null ? null : of(items));
        }
    }

    static DetailView of(SummaryView summary, Contract contract) {
        return new DetailView(
                summary,
                contract.description().purpose(),
                PrivacyView.of(contract.privacy()),
                contract.servers().stream()
                        .map(server -> new ServerView(server.server(), server.type(), server.environment()))
                        .toList(),
                contract.slaProperties().stream()
                        .map(sla -> new SlaView(sla.property(), sla.value(), sla.unit(), sla.element()))
                        .toList(),
                contract.team().members().stream()
                        .map(member -> new MemberView(member.username(), member.name(), member.role()))
                        .toList(),
                contract.schema().stream()
                        .map(object -> SchemaView.of(contract, object))
                        .toList());
    }
}
