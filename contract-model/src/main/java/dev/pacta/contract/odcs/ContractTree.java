/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.AccessRole;
import dev.pacta.contract.Contract;
import dev.pacta.contract.Description;
import dev.pacta.contract.Fundamentals;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.Price;
import dev.pacta.contract.Server;
import dev.pacta.contract.SlaProperty;
import dev.pacta.contract.SupportChannel;
import dev.pacta.contract.Team;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A contract as the tree of a document: the opposite of {@link ContractMapping}. */
final class ContractTree {
    private final OdcsVersion version;

    ContractTree(OdcsVersion version) {
        this.version = version;
    }

    Map<String, @Nullable Object> contract(Contract contract) {
        Fundamentals fundamentals = contract.fundamentals();
        SchemaTree schema = new SchemaTree(version);
        return new Tree()
                .must("apiVersion", version.text())
                .must("kind", "DataContract")
                .must("id", contract.id().value())
                .put("name", fundamentals.name())
                .must("version", contract.version().value())
                .put("status", fundamentals.status())
                .put("domain", fundamentals.domain())
                .put("dataProduct", fundamentals.dataProduct())
                .put("tenant", fundamentals.tenant())
                .values("tags", contract.tags())
                .put("contractCreatedTs", fundamentals.createdTs())
                .put("description", description(fundamentals.description()))
                .each(
                        "authoritativeDefinitions",
                        contract.annotations().authoritativeDefinitions(),
                        AnnotationTree::definition)
                .put("context", AnnotationTree.context(contract.context()))
                .each("schema", contract.schema(), schema::schemaObject)
                .each("support", contract.terms().support(), ContractTree::support)
                .put("price", price(contract.terms().price()))
                .put("team", team(contract.team()))
                .each("roles", contract.roles(), ContractTree::role)
                .put("slaDefaultElement", contract.terms().slaDefaultElement())
                .each("slaProperties", contract.slaProperties(), ContractTree::slaProperty)
                .each("servers", contract.servers(), ContractTree::server)
                .values(
                        "customProperties",
                        PrivacyTree.customProperties(contract.customProperties(), contract.privacy()))
                .done();
    }

    private static Map<String, @Nullable Object> description(Description description) {
        return new Tree()
                .put("purpose", description.purpose())
                .put("usage", description.usage())
                .put("limitations", description.limitations())
                .each("authoritativeDefinitions", description.authoritativeDefinitions(), AnnotationTree::definition)
                .each("customProperties", description.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static Map<String, @Nullable Object> support(SupportChannel channel) {
        return new Tree()
                .put("id", channel.id())
                .must("channel", channel.channel())
                .put("url", channel.url())
                .put("description", channel.description())
                .put("tool", channel.tool())
                .put("scope", channel.scope())
                .put("invitationUrl", channel.invitationUrl())
                .each("customProperties", channel.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static @Nullable Object price(@Nullable Price price) {
        return price == null
                ? null
                : new Tree()
                        .put("id", price.id())
                        .put("priceAmount", price.amount())
                        .put("priceCurrency", price.currency())
                        .put("priceUnit", price.unit())
                        .done();
    }

    /** Until 3.0 the team is the list of its members; what else was said of it needs the later form, which readers take. */
    private @Nullable Object team(Team team) {
        if (team.equals(Team.NONE)) {
            return null;
        }
        List<Map<String, @Nullable Object>> members =
                team.members().stream().map(this::member).toList();
        boolean onlyMembers = team.equals(new Team(null, null, null, team.members(), List.of(), List.of(), List.of()));
        if (onlyMembers && !version.atLeast(OdcsVersion.V3_1_0)) {
            return members;
        }
        return new Tree()
                .put("id", team.id())
                .put("name", team.name())
                .put("description", team.description())
                .values("members", members)
                .values("tags", team.tags())
                .each("authoritativeDefinitions", team.authoritativeDefinitions(), AnnotationTree::definition)
                .each("customProperties", team.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private Map<String, @Nullable Object> member(Team.Member member) {
        boolean unnamed = member.username().isEmpty() && !version.atLeast(OdcsVersion.V3_1_0);
        return new Tree()
                .put("id", member.id())
                .put("username", unnamed ? null : member.username())
                .put("name", member.name())
                .put("description", member.description())
                .put("role", member.role())
                .put("dateIn", member.dateIn())
                .put("dateOut", member.dateOut())
                .put("replacedByUsername", member.replacedByUsername())
                .values("tags", member.tags())
                .each("authoritativeDefinitions", member.authoritativeDefinitions(), AnnotationTree::definition)
                .each("customProperties", member.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static Map<String, @Nullable Object> role(AccessRole role) {
        return new Tree()
                .put("id", role.id())
                .must("role", role.role())
                .put("description", role.description())
                .put("access", role.access())
                .put("firstLevelApprovers", role.firstLevelApprovers())
                .put("secondLevelApprovers", role.secondLevelApprovers())
                .each("customProperties", role.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static Map<String, @Nullable Object> slaProperty(SlaProperty sla) {
        return new Tree()
                .put("id", sla.id())
                .must("property", sla.property())
                .must("value", sla.value())
                .put("valueExt", sla.valueExt())
                .put("unit", sla.unit())
                .put("element", sla.element())
                .put("driver", sla.driver())
                .put("description", sla.description())
                .put("scheduler", sla.scheduler())
                .put("schedule", sla.schedule())
                .each("authoritativeDefinitions", sla.authoritativeDefinitions(), AnnotationTree::definition)
                .each("customProperties", sla.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    /** The settings have no order of their own; by name they always come the same. */
    private static Map<String, @Nullable Object> server(Server server) {
        Tree tree = new Tree()
                .put("id", server.id())
                .must("server", server.server())
                .must("type", server.type())
                .put("description", server.description())
                .put("environment", server.environment());
        new TreeMap<>(server.settings()).forEach(tree::must);
        return tree.each("roles", server.roles(), ContractTree::role)
                .each("customProperties", server.customProperties(), AnnotationTree::customProperty)
                .done();
    }
}
