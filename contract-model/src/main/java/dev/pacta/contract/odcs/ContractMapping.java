/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.AccessRole;
import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.Description;
import dev.pacta.contract.Fundamentals;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.Price;
import dev.pacta.contract.Server;
import dev.pacta.contract.ServiceTerms;
import dev.pacta.contract.SlaProperty;
import dev.pacta.contract.SupportChannel;
import dev.pacta.contract.Team;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From a document whose structure is sound to a contract. */
final class ContractMapping {
    private static final List<String> COMMON_TO_SERVERS =
            List.of("id", "server", "type", "environment", "description", "roles", "customProperties");

    private ContractMapping() {}

    static Contract contract(Mapping root, OdcsVersion apiVersion) {
        Fields fields = new Fields(root);
        return new Contract(
                new ContractId(fields.required("id")),
                new VersionNumber(fields.required("version")),
                apiVersion,
                fundamentals(fields),
                fields.objects("schema", SchemaMapping::schemaObject),
                fields.objects("servers", ContractMapping::server),
                terms(fields),
                team(fields),
                fields.objects("roles", ContractMapping::role),
                PrivacyMapping.block(fields),
                AnnotationMapping.ofContract(fields),
                AnnotationMapping.context(fields));
    }

    private static Fundamentals fundamentals(Fields fields) {
        return new Fundamentals(
                fields.text("name"),
                fields.text("status"),
                fields.text("domain"),
                fields.text("tenant"),
                fields.text("dataProduct"),
                fields.text("contractCreatedTs"),
                description(fields));
    }

    private static Description description(Fields fields) {
        Fields description = fields.object("description");
        return description == null
                ? Description.NONE
                : new Description(
                        description.text("purpose"),
                        description.text("usage"),
                        description.text("limitations"),
                        AnnotationMapping.definitions(description),
                        AnnotationMapping.customProperties(description));
    }

    private static Server server(Fields fields) {
        return new Server(
                fields.text("id"),
                fields.required("server"),
                fields.required("type"),
                fields.text("environment"),
                fields.text("description"),
                fields.without(COMMON_TO_SERVERS),
                fields.objects("roles", ContractMapping::role),
                AnnotationMapping.customProperties(fields));
    }

    private static ServiceTerms terms(Fields fields) {
        return new ServiceTerms(
                fields.objects("slaProperties", ContractMapping::slaProperty),
                fields.text("slaDefaultElement"),
                fields.objects("support", ContractMapping::supportChannel),
                price(fields.object("price")));
    }

    private static SlaProperty slaProperty(Fields fields) {
        return new SlaProperty(
                fields.text("id"),
                fields.required("property"),
                fields.value("value"),
                fields.value("valueExt"),
                fields.text("unit"),
                fields.text("element"),
                fields.text("driver"),
                fields.text("description"),
                fields.text("scheduler"),
                fields.text("schedule"),
                AnnotationMapping.definitions(fields),
                AnnotationMapping.customProperties(fields));
    }

    private static SupportChannel supportChannel(Fields fields) {
        return new SupportChannel(
                fields.text("id"),
                fields.required("channel"),
                fields.text("url"),
                fields.text("description"),
                fields.text("tool"),
                fields.text("scope"),
                fields.text("invitationUrl"),
                AnnotationMapping.customProperties(fields));
    }

    private static @Nullable Price price(@Nullable Fields price) {
        return price == null
                ? null
                : new Price(
                        price.text("id"),
                        price.decimal("priceAmount"),
                        price.text("priceCurrency"),
                        price.text("priceUnit"));
    }

    /** Until 3.0 the team is the list of its members. */
    private static Team team(Fields fields) {
        Fields team = fields.object("team");
        if (team != null) {
            return new Team(
                    team.text("id"),
                    team.text("name"),
                    team.text("description"),
                    team.objects("members", ContractMapping::member),
                    team.texts("tags"),
                    AnnotationMapping.definitions(team),
                    AnnotationMapping.customProperties(team));
        }
        List<Team.Member> members = fields.objects("team", ContractMapping::member);
        return members.isEmpty() ? Team.NONE : new Team(null, null, null, members, List.of(), List.of(), List.of());
    }

    private static Team.Member member(Fields fields) {
        return new Team.Member(
                fields.text("id"),
                Objects.requireNonNullElse(fields.text("username"), ""),
                fields.text("name"),
                fields.text("description"),
                fields.text("role"),
                fields.text("dateIn"),
                fields.text("dateOut"),
                fields.text("replacedByUsername"),
                fields.texts("tags"),
                AnnotationMapping.definitions(fields),
                AnnotationMapping.customProperties(fields));
    }

    private static AccessRole role(Fields fields) {
        return new AccessRole(
                fields.text("id"),
                fields.required("role"),
                fields.text("access"),
                fields.text("description"),
                fields.text("firstLevelApprovers"),
                fields.text("secondLevelApprovers"),
                AnnotationMapping.customProperties(fields));
    }
}
