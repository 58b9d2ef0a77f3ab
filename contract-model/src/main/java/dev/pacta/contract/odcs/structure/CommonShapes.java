/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_0_1;
import static dev.pacta.contract.OdcsVersion.V3_0_2;
import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.ANY;
import static dev.pacta.contract.odcs.structure.Shapes.NUMBER;
import static dev.pacta.contract.odcs.structure.Shapes.SINGLE;
import static dev.pacta.contract.odcs.structure.Shapes.TEXT;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.listOr;
import static dev.pacta.contract.odcs.structure.Shapes.textOr;

import java.util.regex.Pattern;

/** What stands in many places, and the small sections: description, support, price, team, roles, service levels. */
final class CommonShapes {
    static final Shape STABLE_ID = new StableId();

    private static final Shape VENDOR = new PatternText(
            Pattern.compile("^[a-z0-9][a-z0-9-]*$"),
            "odcs.vendor",
            false,
            "a vendor's name: small letters, digits, hyphens");

    static final Shape TAGS = listOf(TEXT);

    static final Shape CUSTOM_PROPERTIES = listOf(object("customProperty", "a custom property")
            .key("id", STABLE_ID, V3_1_0)
            .key("property", TEXT)
            .key("value", ANY)
            .key("description", TEXT, V3_1_0)
            .key("vendor", VENDOR, V3_2_0)
            .require(Versions.from(V3_1_0), "property")
            .require(Versions.from(V3_1_0), "value")
            .build());

    static final Shape DEFINITIONS = listOf(object("authoritativeDefinition", "an authoritative definition")
            .key("id", STABLE_ID, V3_1_0)
            .texts("url", "type")
            .key("description", TEXT, V3_1_0)
            .require("url", "type")
            .build());

    static final Shape SYNONYMS = listOf(object("synonym", "a synonym")
            .key("id", STABLE_ID)
            .texts("synonym", "description", "locale", "source", "status")
            .key("customProperties", CUSTOM_PROPERTIES)
            .require("synonym")
            .build());

    static final Shape CONTEXT = textOr(object("context", "a context")
            .key("instructions", TEXT)
            .key(
                    "verifiedStatements",
                    listOf(statement("verifiedStatement", "a verified statement", "question", "answer")))
            .key("constraints", listOf(statement("constraint", "a constraint", "constraint")))
            .build());

    static final Shape DESCRIPTION = object("description", "the description")
            .open()
            .texts("purpose", "usage", "limitations")
            .key("authoritativeDefinitions", DEFINITIONS, V3_0_1)
            .key("customProperties", CUSTOM_PROPERTIES, V3_0_1)
            .build();

    static final Shape ROLES = listOf(object("role", "a role")
            .key("id", STABLE_ID, V3_1_0)
            .texts("role", "description", "access", "firstLevelApprovers", "secondLevelApprovers")
            .key("customProperties", CUSTOM_PROPERTIES, V3_0_1)
            .require("role")
            .build());

    static final Shape SUPPORT = listOf(object("support", "a support channel")
            .key("id", STABLE_ID, V3_1_0)
            .texts("channel", "url", "description", "tool", "scope", "invitationUrl")
            .key("customProperties", CUSTOM_PROPERTIES, V3_1_0)
            .require("channel")
            .require(Versions.before(V3_1_0), "url")
            .build());

    static final Shape PRICE = object("price", "the price")
            .key("id", STABLE_ID, V3_1_0)
            .key("priceAmount", NUMBER)
            .texts("priceCurrency", "priceUnit")
            .build();

    private static final Shape MEMBERS = object("teamMember", "a team member")
            .key("id", STABLE_ID, V3_1_0)
            .texts("username", "role", "dateIn", "dateOut", "replacedByUsername")
            .textsSince(V3_0_2, "name", "description")
            .key("tags", TAGS, V3_1_0)
            .key("customProperties", CUSTOM_PROPERTIES, V3_1_0)
            .key("authoritativeDefinitions", DEFINITIONS, V3_1_0)
            .require(Versions.from(V3_1_0), "username")
            .build();

    private static final Shape TEAM_OBJECT = object("team", "the team")
            .key("id", STABLE_ID)
            .texts("name", "description")
            .key("members", listOf(MEMBERS))
            .key("tags", TAGS)
            .key("customProperties", CUSTOM_PROPERTIES)
            .key("authoritativeDefinitions", DEFINITIONS)
            .build();

    /** Until 3.0 the team is the list of its members. */
    static final Shape TEAM =
            Shapes.fromVersion(V3_1_0, new TeamList(listOf(MEMBERS)), listOr(listOf(MEMBERS), TEAM_OBJECT));

    static final Shape SERVICE_LEVELS = listOf(object("slaProperty", "a service level property")
            .key("id", STABLE_ID, V3_1_0)
            .texts("property", "unit", "element", "driver")
            .key("value", SINGLE)
            .key("valueExt", SINGLE)
            .textsSince(V3_1_0, "description", "scheduler", "schedule")
            .key("customProperties", CUSTOM_PROPERTIES, V3_2_0)
            .key("authoritativeDefinitions", DEFINITIONS, V3_2_0)
            .require("property", "value")
            .build());

    private CommonShapes() {}

    private static ObjectShape statement(String name, String what, String main, String... others) {
        return object(name, what)
                .texts("id", main)
                .texts(others)
                .key("authoritativeDefinitions", DEFINITIONS)
                .key("tags", TAGS)
                .key("customProperties", CUSTOM_PROPERTIES)
                .require(main)
                .build();
    }
}
