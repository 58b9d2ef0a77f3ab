/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_0_1;
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
    /** RFC 0026a of the standard widened the identifiers of 3.1; the wide form is taken everywhere. */
    static final Shape STABLE_ID = Shapes.matching(
            Pattern.compile("^[^\\s.#/\\\\@!%&^]+$"), "an id: no spaces and none of . # / \\ @ ! % & ^");

    static final Shape TAGS = listOf(TEXT);

    static final Shape CUSTOM_PROPERTIES = listOf(object("a custom property")
            .key("id", STABLE_ID, V3_1_0)
            .key("property", TEXT)
            .key("value", ANY)
            .key("description", TEXT, V3_1_0)
            .key("vendor", Shapes.matching(Pattern.compile("^[a-z0-9][a-z0-9-]*$"), "a vendor's name"), V3_2_0)
            .requireFrom(V3_1_0, "property")
            .requireFrom(V3_1_0, "value")
            .build());

    static final Shape DEFINITIONS = listOf(object("an authoritative definition")
            .key("id", STABLE_ID, V3_1_0)
            .texts("url", "type")
            .key("description", TEXT, V3_1_0)
            .require("url", "type")
            .build());

    static final Shape SYNONYMS = listOf(object("a synonym")
            .key("id", STABLE_ID)
            .texts("synonym", "description", "locale", "source", "status")
            .key("customProperties", CUSTOM_PROPERTIES)
            .require("synonym")
            .build());

    static final Shape CONTEXT = textOr(object("a context")
            .closedSince(V3_2_0)
            .key("instructions", TEXT)
            .key("verifiedStatements", listOf(statement("a verified statement", "question", "answer")))
            .key("constraints", listOf(statement("a constraint", "constraint", "description")))
            .key("authoritativeDefinitions", DEFINITIONS)
            .key("tags", TAGS)
            .key("customProperties", CUSTOM_PROPERTIES)
            .build());

    static final Shape DESCRIPTION = object("the description")
            .texts("purpose", "usage", "limitations")
            .key("authoritativeDefinitions", DEFINITIONS, V3_0_1)
            .key("customProperties", CUSTOM_PROPERTIES, V3_0_1)
            .build();

    static final Shape ROLES = listOf(object("a role")
            .key("id", STABLE_ID, V3_1_0)
            .texts("role", "description", "access", "firstLevelApprovers", "secondLevelApprovers")
            .key("customProperties", CUSTOM_PROPERTIES, V3_0_1)
            .require("role")
            .build());

    static final Shape SUPPORT = listOf(object("a support channel")
            .key("id", STABLE_ID, V3_1_0)
            .texts("channel", "url", "description", "tool", "scope", "invitationUrl")
            .key("customProperties", CUSTOM_PROPERTIES, V3_1_0)
            .require("channel")
            .requireBefore(V3_1_0, "url")
            .build());

    static final Shape PRICE = object("the price")
            .key("id", STABLE_ID, V3_1_0)
            .key("priceAmount", NUMBER)
            .texts("priceCurrency", "priceUnit")
            .build();

    private static final Shape MEMBERS = listOf(object("a team member")
            .key("id", STABLE_ID, V3_1_0)
            .texts("username", "name", "description", "role", "dateIn", "dateOut", "replacedByUsername")
            .key("tags", TAGS, V3_1_0)
            .key("customProperties", CUSTOM_PROPERTIES, V3_1_0)
            .key("authoritativeDefinitions", DEFINITIONS, V3_1_0)
            .requireFrom(V3_1_0, "username")
            .build());

    private static final Shape TEAM_OBJECT = object("the team")
            .key("id", STABLE_ID)
            .texts("name", "description")
            .key("members", MEMBERS)
            .key("tags", TAGS)
            .key("customProperties", CUSTOM_PROPERTIES)
            .key("authoritativeDefinitions", DEFINITIONS)
            .build();

    static final Shape TEAM = listOr(MEMBERS, (node, path, judge) -> {
        judge.since(V3_1_0, node.position(), path, "a team that is an object");
        TEAM_OBJECT.check(node, path, judge);
    });

    static final Shape SERVICE_LEVELS = listOf(object("a service level property")
            .key("id", STABLE_ID, V3_1_0)
            .texts("property", "unit", "element", "driver")
            .key("value", SINGLE)
            .key("valueExt", SINGLE)
            .key("description", TEXT, V3_1_0)
            .key("scheduler", TEXT, V3_1_0)
            .key("schedule", TEXT, V3_1_0)
            .key("customProperties", CUSTOM_PROPERTIES, V3_2_0)
            .key("authoritativeDefinitions", DEFINITIONS, V3_2_0)
            .require("property", "value")
            .build());

    private CommonShapes() {}

    private static ObjectShape statement(String what, String main, String second) {
        return object(what)
                .closedSince(V3_2_0)
                .key("id", STABLE_ID)
                .texts(main, second)
                .key("authoritativeDefinitions", DEFINITIONS)
                .key("tags", TAGS)
                .key("customProperties", CUSTOM_PROPERTIES)
                .require(main)
                .build();
    }
}
