/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.AccessRole;
import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Description;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.Server;
import dev.pacta.contract.SlaProperty;
import dev.pacta.contract.Team;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.List;

/** From a document whose structure is sound to a contract. */
final class ContractMapping {
    private ContractMapping() {}

    static Contract contract(Mapping root, OdcsVersion apiVersion) {
        Fields fields = new Fields(root);

        return new Contract(
                new ContractId(fields.required("id")),
                new VersionNumber(fields.required("version")),
                apiVersion,
                fields.text("name"),
                fields.text("status"),
                fields.text("domain"),
                fields.text("tenant"),
                fields.text("dataProduct"),
                description(fields),
                fields.objects("schema", SchemaMapping::schemaObject),
                fields.objects("servers", ContractMapping::server),
                fields.objects("slaProperties", ContractMapping::slaProperty),
                team(fields),
                fields.objects("roles", ContractMapping::role),
                fields.texts("tags"),
                PrivacyMapping.block(fields),
                customProperties(fields));
    }

    static List<CustomProperty> customProperties(Fields fields) {
        return fields.objects(
                "customProperties",
                custom -> new CustomProperty(String.valueOf(custom.text("property")), custom.value("value")));
    }

    private static Description description(Fields fields) {
        Fields description = fields.object("description");
        return description == null
                ? Description.NONE
                : new Description(
                        description.text("purpose"), description.text("usage"), description.text("limitations"));
    }

    private static Server server(Fields fields) {
        return new Server(
                fields.required("server"),
                fields.required("type"),
                fields.text("environment"),
                fields.without(
                        List.of("id", "server", "type", "environment", "description", "roles", "customProperties")));
    }

    private static SlaProperty slaProperty(Fields fields) {
        return new SlaProperty(
                fields.required("property"), fields.value("value"), fields.text("unit"), fields.text("element"));
    }

    /** Until 3.0 the team is the list of its members. */
    private static Team team(Fields fields) {
        Fields team = fields.object("team");
        if (team != null) {
            return new Team(
                    team.text("name"), team.text("description"), team.objects("members", ContractMapping::member));
        }
        List<Team.Member> members = fields.objects("team", ContractMapping::member);
        return members.isEmpty() ? Team.NONE : new Team(null, null, members);
    }

    private static Team.Member member(Fields fields) {
        return new Team.Member(String.valueOf(fields.text("username")), fields.text("name"), fields.text("role"));
    }

    private static AccessRole role(Fields fields) {
        return new AccessRole(fields.required("role"), fields.text("access"), fields.text("description"));
    }
}
