/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import dev.pacta.exchange.compatibility.SchemaRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The differences of JSON Schemas. The flags say what such a difference can break; each one found has its own verdicts. */
enum JsonRule {
    ID_CHANGED("The identifier changed", false, false, Forgiven.NEVER, "ID_CHANGED"),
    TITLE_CHANGED("The title changed", false, false, Forgiven.NEVER, "TITLE_CHANGED"),
    DESCRIPTION_CHANGED("The description changed", false, false, Forgiven.NEVER, "DESCRIPTION_CHANGED"),
    DEFAULT_CHANGED("The default value changed", false, false, Forgiven.NEVER, "DEFAULT_CHANGED"),
    EXAMPLES_CHANGED("The examples changed", false, false, Forgiven.NEVER, null),
    DEPRECATED_CHANGED("It was marked as deprecated, or no longer is", false, false, Forgiven.NEVER, null),
    READ_ONLY_CHANGED("Whether it is only read changed", false, false, Forgiven.NEVER, null),
    WRITE_ONLY_CHANGED("Whether it is only written changed", false, false, Forgiven.NEVER, null),
    COMMENT_CHANGED("The comment changed", false, false, Forgiven.NEVER, null),
    CONTENT_CHANGED("The media type or the encoding of the text changed", false, false, Forgiven.NEVER, null),
    SCHEMA_ADDED("Where anything was forbidden, something is allowed", false, true, Forgiven.NEVER, null),
    SCHEMA_FORBIDDEN("Where something was allowed, everything is forbidden", true, false, Forgiven.NEVER, null),
    REFERENCE_CHANGED("A reference out of the document points to something else", true, true, Forgiven.NEVER, null),
    TYPE_EXTENDED("More types are allowed", false, true, Forgiven.NEVER, "TYPE_EXTENDED"),
    TYPE_NARROWED("Fewer types are allowed", true, false, Forgiven.NEVER, "TYPE_NARROWED"),
    TYPE_CHANGED("Other types are allowed", true, true, Forgiven.NEVER, "TYPE_CHANGED"),
    MAX_LENGTH_ADDED("The greatest length of a text was added", true, false, Forgiven.NEVER, "MAX_LENGTH_ADDED"),
    MAX_LENGTH_REMOVED("The greatest length of a text was removed", false, true, Forgiven.NEVER, "MAX_LENGTH_REMOVED"),
    MAX_LENGTH_INCREASED(
            "The greatest length of a text was increased", false, true, Forgiven.NEVER, "MAX_LENGTH_INCREASED"),
    MAX_LENGTH_DECREASED(
            "The greatest length of a text was decreased", true, false, Forgiven.NEVER, "MAX_LENGTH_DECREASED"),
    MIN_LENGTH_ADDED("The smallest length of a text was added", true, false, Forgiven.NEVER, "MIN_LENGTH_ADDED"),
    MIN_LENGTH_REMOVED("The smallest length of a text was removed", false, true, Forgiven.NEVER, "MIN_LENGTH_REMOVED"),
    MIN_LENGTH_INCREASED(
            "The smallest length of a text was increased", true, false, Forgiven.NEVER, "MIN_LENGTH_INCREASED"),
    MIN_LENGTH_DECREASED(
            "The smallest length of a text was decreased", false, true, Forgiven.NEVER, "MIN_LENGTH_DECREASED"),
    PATTERN_ADDED("A pattern was added", true, false, Forgiven.NEVER, "PATTERN_ADDED"),
    PATTERN_REMOVED("The pattern was removed", false, true, Forgiven.NEVER, "PATTERN_REMOVED"),
    PATTERN_CHANGED("The pattern changed", true, true, Forgiven.NEVER, "PATTERN_CHANGED"),
    FORMAT_ADDED("A format was added", true, false, Forgiven.STRICT, null),
    FORMAT_REMOVED("The format was removed", false, true, Forgiven.STRICT, null),
    FORMAT_CHANGED("The format changed", true, true, Forgiven.STRICT, null),
    MAXIMUM_ADDED("The greatest number was added", true, false, Forgiven.NEVER, "MAXIMUM_ADDED"),
    MAXIMUM_REMOVED("The greatest number was removed", false, true, Forgiven.NEVER, "MAXIMUM_REMOVED"),
    MAXIMUM_INCREASED("The greatest number was increased", false, true, Forgiven.NEVER, "MAXIMUM_INCREASED"),
    MAXIMUM_DECREASED("The greatest number was decreased", true, false, Forgiven.NEVER, "MAXIMUM_DECREASED"),
    MINIMUM_ADDED("The smallest number was added", true, false, Forgiven.NEVER, "MINIMUM_ADDED"),
    MINIMUM_REMOVED("The smallest number was removed", false, true, Forgiven.NEVER, "MINIMUM_REMOVED"),
    MINIMUM_INCREASED("The smallest number was increased", true, false, Forgiven.NEVER, "MINIMUM_INCREASED"),
    MINIMUM_DECREASED("The smallest number was decreased", false, true, Forgiven.NEVER, "MINIMUM_DECREASED"),
    EXCLUSIVE_MAXIMUM_ADDED(
            "The number that values must stay below was added", true, false, Forgiven.NEVER, "EXCLUSIVE_MAXIMUM_ADDED"),
    EXCLUSIVE_MAXIMUM_REMOVED(
            "The number that values must stay below was removed",
            false,
            true,
            Forgiven.NEVER,
            "EXCLUSIVE_MAXIMUM_REMOVED"),
    EXCLUSIVE_MAXIMUM_INCREASED(
            "The number that values must stay below was increased",
            false,
            true,
            Forgiven.NEVER,
            "EXCLUSIVE_MAXIMUM_INCREASED"),
    EXCLUSIVE_MAXIMUM_DECREASED(
            "The number that values must stay below was decreased",
            true,
            false,
            Forgiven.NEVER,
            "EXCLUSIVE_MAXIMUM_DECREASED"),
    EXCLUSIVE_MINIMUM_ADDED(
            "The number that values must stay above was added", true, false, Forgiven.NEVER, "EXCLUSIVE_MINIMUM_ADDED"),
    EXCLUSIVE_MINIMUM_REMOVED(
            "The number that values must stay above was removed",
            false,
            true,
            Forgiven.NEVER,
            "EXCLUSIVE_MINIMUM_REMOVED"),
    EXCLUSIVE_MINIMUM_INCREASED(
            "The number that values must stay above was increased",
            true,
            false,
            Forgiven.NEVER,
            "EXCLUSIVE_MINIMUM_INCREASED"),
    EXCLUSIVE_MINIMUM_DECREASED(
            "The number that values must stay above was decreased",
            false,
            true,
            Forgiven.NEVER,
            "EXCLUSIVE_MINIMUM_DECREASED"),
    MULTIPLE_OF_ADDED("A step was added", true, false, Forgiven.NEVER, "MULTIPLE_OF_ADDED"),
    MULTIPLE_OF_REMOVED("The step was removed", false, true, Forgiven.NEVER, "MULTIPLE_OF_REMOVED"),
    MULTIPLE_OF_EXPANDED(
            "The step became a multiple of what it was", true, false, Forgiven.NEVER, "MULTIPLE_OF_EXPANDED"),
    MULTIPLE_OF_REDUCED("The step became a divisor of what it was", false, true, Forgiven.NEVER, "MULTIPLE_OF_REDUCED"),
    MULTIPLE_OF_CHANGED("The step changed", true, true, Forgiven.NEVER, "MULTIPLE_OF_CHANGED"),
    ENUM_EXTENDED("More values are allowed", false, true, Forgiven.NEVER, "ENUM_ARRAY_EXTENDED"),
    ENUM_NARROWED("Fewer values are allowed", true, false, Forgiven.NEVER, "ENUM_ARRAY_NARROWED"),
    ENUM_CHANGED("Other values are allowed", true, true, Forgiven.NEVER, "ENUM_ARRAY_CHANGED"),
    ENUM_ADDED("A list of allowed values was added", true, false, Forgiven.NEVER, null),
    ENUM_REMOVED("The list of allowed values was removed", false, true, Forgiven.NEVER, null),
    CONST_ADDED("A single allowed value was set", true, false, Forgiven.NEVER, null),
    CONST_REMOVED("Values other than the single one are allowed", false, true, Forgiven.NEVER, null),
    CONST_CHANGED("The single allowed value changed", true, true, Forgiven.NEVER, null),
    REQUIRED_ADDED("A property became required", true, false, Forgiven.NEVER, "REQUIRED_ATTRIBUTE_ADDED"),
    REQUIRED_WITH_DEFAULT_ADDED(
            "A property that has a default became required",
            true,
            false,
            Forgiven.STRICT,
            "REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED"),
    REQUIRED_REMOVED("A property is no longer required", false, true, Forgiven.NEVER, "REQUIRED_ATTRIBUTE_REMOVED"),
    REQUIRED_WITH_DEFAULT_REMOVED(
            "A property that had a default is no longer required", false, true, Forgiven.STRICT, null),
    MAX_PROPERTIES_ADDED(
            "The greatest number of properties was added", true, false, Forgiven.NEVER, "MAX_PROPERTIES_ADDED"),
    MAX_PROPERTIES_REMOVED(
            "The greatest number of properties was removed", false, true, Forgiven.NEVER, "MAX_PROPERTIES_REMOVED"),
    MAX_PROPERTIES_INCREASED(
            "The greatest number of properties was increased", false, true, Forgiven.NEVER, "MAX_PROPERTIES_INCREASED"),
    MAX_PROPERTIES_DECREASED(
            "The greatest number of properties was decreased", true, false, Forgiven.NEVER, "MAX_PROPERTIES_DECREASED"),
    MIN_PROPERTIES_ADDED(
            "The smallest number of properties was added", true, false, Forgiven.NEVER, "MIN_PROPERTIES_ADDED"),
    MIN_PROPERTIES_REMOVED(
            "The smallest number of properties was removed", false, true, Forgiven.NEVER, "MIN_PROPERTIES_REMOVED"),
    MIN_PROPERTIES_INCREASED(
            "The smallest number of properties was increased", true, false, Forgiven.NEVER, "MIN_PROPERTIES_INCREASED"),
    MIN_PROPERTIES_DECREASED(
            "The smallest number of properties was decreased", false, true, Forgiven.NEVER, "MIN_PROPERTIES_DECREASED"),
    ADDITIONAL_PROPERTIES_ADDED(
            "Properties that are not named: were forbidden, are allowed",
            false,
            true,
            Forgiven.LENIENT,
            "ADDITIONAL_PROPERTIES_ADDED"),
    ADDITIONAL_PROPERTIES_REMOVED(
            "Properties that are not named: were allowed, are forbidden",
            true,
            false,
            Forgiven.LENIENT,
            "ADDITIONAL_PROPERTIES_REMOVED"),
    ADDITIONAL_PROPERTIES_EXTENDED(
            "Properties that are not named: more is allowed",
            false,
            true,
            Forgiven.LENIENT,
            "ADDITIONAL_PROPERTIES_EXTENDED"),
    ADDITIONAL_PROPERTIES_NARROWED(
            "Properties that are not named: less is allowed",
            true,
            false,
            Forgiven.LENIENT,
            "ADDITIONAL_PROPERTIES_NARROWED"),
    UNEVALUATED_PROPERTIES_ADDED(
            "Properties that nothing else looks at: were forbidden, are allowed",
            false,
            true,
            Forgiven.LENIENT,
            "UNEVALUATED_PROPERTIES_ADDED"),
    UNEVALUATED_PROPERTIES_REMOVED(
            "Properties that nothing else looks at: were allowed, are forbidden",
            true,
            false,
            Forgiven.LENIENT,
            "UNEVALUATED_PROPERTIES_REMOVED"),
    UNEVALUATED_PROPERTIES_EXTENDED(
            "Properties that nothing else looks at: more is allowed",
            false,
            true,
            Forgiven.LENIENT,
            "UNEVALUATED_PROPERTIES_EXTENDED"),
    UNEVALUATED_PROPERTIES_NARROWED(
            "Properties that nothing else looks at: less is allowed",
            true,
            false,
            Forgiven.LENIENT,
            "UNEVALUATED_PROPERTIES_NARROWED"),
    ADDITIONAL_ITEMS_ADDED(
            "Items after the named ones: were forbidden, are allowed",
            false,
            true,
            Forgiven.LENIENT,
            "ADDITIONAL_ITEMS_ADDED"),
    ADDITIONAL_ITEMS_REMOVED(
            "Items after the named ones: were allowed, are forbidden",
            true,
            false,
            Forgiven.LENIENT,
            "ADDITIONAL_ITEMS_REMOVED"),
    ADDITIONAL_ITEMS_EXTENDED(
            "Items after the named ones: more is allowed", false, true, Forgiven.LENIENT, "ADDITIONAL_ITEMS_EXTENDED"),
    ADDITIONAL_ITEMS_NARROWED(
            "Items after the named ones: less is allowed", true, false, Forgiven.LENIENT, "ADDITIONAL_ITEMS_NARROWED"),
    UNEVALUATED_ITEMS_ADDED(
            "Items that nothing else looks at: were forbidden, are allowed",
            false,
            true,
            Forgiven.LENIENT,
            "UNEVALUATED_ITEMS_ADDED"),
    UNEVALUATED_ITEMS_REMOVED(
            "Items that nothing else looks at: were allowed, are forbidden",
            true,
            false,
            Forgiven.LENIENT,
            "UNEVALUATED_ITEMS_REMOVED"),
    UNEVALUATED_ITEMS_EXTENDED(
            "Items that nothing else looks at: more is allowed",
            false,
            true,
            Forgiven.LENIENT,
            "UNEVALUATED_ITEMS_EXTENDED"),
    UNEVALUATED_ITEMS_NARROWED(
            "Items that nothing else looks at: less is allowed",
            true,
            false,
            Forgiven.LENIENT,
            "UNEVALUATED_ITEMS_NARROWED"),
    UNEVALUATED_CONTEXT_CHANGED(
            "What counts as looked at changed beside unevaluatedProperties or unevaluatedItems",
            true,
            true,
            Forgiven.LENIENT,
            null),
    REQUIRED_PROPERTY_ADDED_TO_OPEN(
            "A required property was named where other properties were allowed",
            true,
            false,
            Forgiven.NEVER,
            "REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL"),
    REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN(
            "A required property with a default was named where other properties were allowed",
            true,
            false,
            Forgiven.LENIENT,
            "REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL"),
    OPTIONAL_PROPERTY_ADDED_TO_OPEN(
            "An optional property was named where other properties were allowed",
            true,
            false,
            Forgiven.LENIENT,
            "OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL"),
    PROPERTY_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN(
            "A property that may be anything was named where other properties were allowed",
            false,
            false,
            Forgiven.NEVER,
            "PROPERTY_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL"),
    REQUIRED_PROPERTY_ADDED_TO_CLOSED(
            "A required property was named where other properties were forbidden",
            true,
            true,
            Forgiven.NEVER,
            "REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL"),
    REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_CLOSED(
            "A required property with a default was named where other properties were forbidden",
            true,
            true,
            Forgiven.LENIENT,
            "REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_UNOPEN_CONTENT_MODEL"),
    OPTIONAL_PROPERTY_ADDED_TO_CLOSED(
            "An optional property was named where other properties were forbidden",
            false,
            true,
            Forgiven.LENIENT,
            "OPTIONAL_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL"),
    PROPERTY_ADDED_COVERED(
            "A named property was allowed by its pattern or the schema of other properties before",
            false,
            true,
            Forgiven.NEVER,
            "PROPERTY_ADDED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    PROPERTY_ADDED_NOT_COVERED(
            "A property was named that allows less than its pattern or the schema of other properties did",
            true,
            true,
            Forgiven.LENIENT,
            "PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    PROPERTY_REMOVED_FROM_OPEN(
            "A property is no longer named, other properties are allowed",
            false,
            true,
            Forgiven.LENIENT,
            "PROPERTY_REMOVED_FROM_OPEN_CONTENT_MODEL"),
    PROPERTY_WITH_FALSE_REMOVED_FROM_CLOSED(
            "A forbidden property is no longer named, other properties are forbidden",
            false,
            false,
            Forgiven.NEVER,
            "PROPERTY_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
    PROPERTY_REMOVED_FROM_CLOSED(
            "A property is no longer named and so is forbidden",
            true,
            false,
            Forgiven.LENIENT,
            "PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
    PROPERTY_REMOVED_COVERED(
            "A property that is no longer named is allowed by its pattern or the schema of other properties",
            false,
            true,
            Forgiven.LENIENT,
            "PROPERTY_REMOVED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    PROPERTY_REMOVED_NOT_COVERED(
            "A property that is no longer named is allowed less by its pattern or the schema of other properties",
            true,
            true,
            Forgiven.LENIENT,
            "PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    PATTERN_PROPERTY_ADDED("A schema for names that match a pattern was added", true, true, Forgiven.NEVER, null),
    PATTERN_PROPERTY_REMOVED("A schema for names that match a pattern was removed", true, true, Forgiven.NEVER, null),
    PROPERTY_NAMES_ADDED("A schema for the names of properties was added", true, false, Forgiven.NEVER, null),
    PROPERTY_NAMES_REMOVED("The schema for the names of properties was removed", false, true, Forgiven.NEVER, null),
    PROPERTY_NAMES_CHANGED("The schema for the names of properties changed", true, true, Forgiven.NEVER, null),
    DEPENDENCY_ARRAY_ADDED("A property asks for others", true, false, Forgiven.NEVER, "DEPENDENCY_ARRAY_ADDED"),
    DEPENDENCY_ARRAY_REMOVED(
            "A property no longer asks for others", false, true, Forgiven.NEVER, "DEPENDENCY_ARRAY_REMOVED"),
    DEPENDENCY_ARRAY_EXTENDED(
            "A property asks for more others", true, false, Forgiven.NEVER, "DEPENDENCY_ARRAY_EXTENDED"),
    DEPENDENCY_ARRAY_NARROWED(
            "A property asks for fewer others", false, true, Forgiven.NEVER, "DEPENDENCY_ARRAY_NARROWED"),
    DEPENDENCY_ARRAY_CHANGED(
            "A property asks for different others", true, true, Forgiven.NEVER, "DEPENDENCY_ARRAY_CHANGED"),
    DEPENDENCY_SCHEMA_ADDED(
            "A property brings a further schema", true, false, Forgiven.NEVER, "DEPENDENCY_SCHEMA_ADDED"),
    DEPENDENCY_SCHEMA_REMOVED(
            "A property no longer brings a further schema", false, true, Forgiven.NEVER, "DEPENDENCY_SCHEMA_REMOVED"),
    MAX_ITEMS_ADDED("The greatest number of items was added", true, false, Forgiven.NEVER, "MAX_ITEMS_ADDED"),
    MAX_ITEMS_REMOVED("The greatest number of items was removed", false, true, Forgiven.NEVER, "MAX_ITEMS_REMOVED"),
    MAX_ITEMS_INCREASED(
            "The greatest number of items was increased", false, true, Forgiven.NEVER, "MAX_ITEMS_INCREASED"),
    MAX_ITEMS_DECREASED(
            "The greatest number of items was decreased", true, false, Forgiven.NEVER, "MAX_ITEMS_DECREASED"),
    MIN_ITEMS_ADDED("The smallest number of items was added", true, false, Forgiven.NEVER, "MIN_ITEMS_ADDED"),
    MIN_ITEMS_REMOVED("The smallest number of items was removed", false, true, Forgiven.NEVER, "MIN_ITEMS_REMOVED"),
    MIN_ITEMS_INCREASED(
            "The smallest number of items was increased", true, false, Forgiven.NEVER, "MIN_ITEMS_INCREASED"),
    MIN_ITEMS_DECREASED(
            "The smallest number of items was decreased", false, true, Forgiven.NEVER, "MIN_ITEMS_DECREASED"),
    UNIQUE_ITEMS_ADDED("Items must differ from each other", true, false, Forgiven.NEVER, "UNIQUE_ITEMS_ADDED"),
    UNIQUE_ITEMS_REMOVED(
            "Items need no longer differ from each other", false, true, Forgiven.NEVER, "UNIQUE_ITEMS_REMOVED"),
    CONTAINS_ADDED("Some item must match a schema", true, false, Forgiven.NEVER, null),
    CONTAINS_REMOVED("No item must match a schema any more", false, true, Forgiven.NEVER, null),
    CONTAINS_CHANGED("The schema that some item must match changed", true, true, Forgiven.NEVER, null),
    MAX_CONTAINS_ADDED(
            "The greatest number of matching items was added", true, false, Forgiven.NEVER, "MAX_CONTAINS_ADDED"),
    MAX_CONTAINS_REMOVED(
            "The greatest number of matching items was removed", false, true, Forgiven.NEVER, "MAX_CONTAINS_REMOVED"),
    MAX_CONTAINS_INCREASED(
            "The greatest number of matching items was increased",
            false,
            true,
            Forgiven.NEVER,
            "MAX_CONTAINS_INCREASED"),
    MAX_CONTAINS_DECREASED(
            "The greatest number of matching items was decreased",
            true,
            false,
            Forgiven.NEVER,
            "MAX_CONTAINS_DECREASED"),
    MIN_CONTAINS_ADDED(
            "The smallest number of matching items was added", true, false, Forgiven.NEVER, "MIN_CONTAINS_ADDED"),
    MIN_CONTAINS_REMOVED(
            "The smallest number of matching items was removed", false, true, Forgiven.NEVER, "MIN_CONTAINS_REMOVED"),
    MIN_CONTAINS_INCREASED(
            "The smallest number of matching items was increased",
            true,
            false,
            Forgiven.NEVER,
            "MIN_CONTAINS_INCREASED"),
    MIN_CONTAINS_DECREASED(
            "The smallest number of matching items was decreased",
            false,
            true,
            Forgiven.NEVER,
            "MIN_CONTAINS_DECREASED"),
    ITEM_ADDED_TO_OPEN(
            "A position was described where further items were allowed",
            true,
            false,
            Forgiven.LENIENT,
            "ITEM_ADDED_TO_OPEN_CONTENT_MODEL"),
    ITEM_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN(
            "A position that may be anything was described where further items were allowed",
            false,
            false,
            Forgiven.NEVER,
            "ITEM_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL"),
    ITEM_ADDED_TO_CLOSED(
            "A position was described where further items were forbidden",
            false,
            true,
            Forgiven.LENIENT,
            "ITEM_ADDED_TO_CLOSED_CONTENT_MODEL"),
    ITEM_REMOVED_FROM_OPEN(
            "A position is no longer described, further items are allowed",
            false,
            true,
            Forgiven.LENIENT,
            "ITEM_REMOVED_FROM_OPEN_CONTENT_MODEL"),
    ITEM_WITH_FALSE_REMOVED_FROM_CLOSED(
            "A forbidden position is no longer described, further items are forbidden",
            false,
            false,
            Forgiven.NEVER,
            "ITEM_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
    ITEM_REMOVED_FROM_CLOSED(
            "A position is no longer described and so is forbidden",
            true,
            false,
            Forgiven.LENIENT,
            "ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
    ITEM_ADDED_COVERED(
            "A position was described that the schema of further items allowed before",
            false,
            true,
            Forgiven.NEVER,
            "ITEM_ADDED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    ITEM_ADDED_NOT_COVERED(
            "A position was described that allows less than the schema of further items did",
            true,
            true,
            Forgiven.LENIENT,
            "ITEM_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    ITEM_REMOVED_COVERED(
            "A position that is no longer described is allowed by the schema of further items",
            false,
            true,
            Forgiven.LENIENT,
            "ITEM_REMOVED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    ITEM_REMOVED_NOT_COVERED(
            "A position that is no longer described is allowed less by the schema of further items",
            true,
            true,
            Forgiven.LENIENT,
            "ITEM_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"),
    ALL_OF_EXTENDED("A further schema must match", true, false, Forgiven.NEVER, "PRODUCT_TYPE_EXTENDED"),
    ALL_OF_NARROWED("A schema need no longer match", false, true, Forgiven.NEVER, "PRODUCT_TYPE_NARROWED"),
    ANY_OF_ADDED("A choice (any of) was added", true, false, Forgiven.NEVER, null),
    ANY_OF_REMOVED("A choice (any of) was removed", false, true, Forgiven.NEVER, null),
    ANY_OF_EXTENDED("A choice (any of) has a further branch", false, true, Forgiven.NEVER, "SUM_TYPE_EXTENDED"),
    ANY_OF_NARROWED("A choice (any of) lacks a branch", true, false, Forgiven.NEVER, "SUM_TYPE_NARROWED"),
    ONE_OF_ADDED("A choice (one of) was added", true, false, Forgiven.NEVER, null),
    ONE_OF_REMOVED("A choice (one of) was removed", false, true, Forgiven.NEVER, null),
    ONE_OF_EXTENDED("A choice (one of) has a further branch", false, true, Forgiven.NEVER, "SUM_TYPE_EXTENDED"),
    ONE_OF_NARROWED("A choice (one of) lacks a branch", true, false, Forgiven.NEVER, "SUM_TYPE_NARROWED"),
    ONE_OF_OVERLAP(
            "Branches of which exactly one must match may now both match, or may have before",
            true,
            true,
            Forgiven.STRICT,
            null),
    COMBINATION_CHANGED("Schemas are combined in another way", true, true, Forgiven.NEVER, "COMBINED_TYPE_CHANGED"),
    NOT_ADDED("Something was forbidden", true, false, Forgiven.NEVER, null),
    NOT_REMOVED("Something is no longer forbidden", false, true, Forgiven.NEVER, null),
    NOT_EXTENDED("More is forbidden", true, false, Forgiven.NEVER, "NOT_TYPE_EXTENDED"),
    NOT_NARROWED("Less is forbidden", false, true, Forgiven.NEVER, "NOT_TYPE_NARROWED"),
    NOT_CHANGED("Something else is forbidden", true, true, Forgiven.NEVER, null),
    CONDITION_ADDED("A condition was added", true, false, Forgiven.NEVER, null),
    CONDITION_REMOVED("A condition was removed", false, true, Forgiven.NEVER, null),
    CONDITION_CHANGED("The condition itself changed", true, true, Forgiven.NEVER, null);

    private final String title;
    private final boolean backward;
    private final boolean forward;
    private final Forgiven forgiven;
    private final @Nullable String knownAs;

    JsonRule(String title, boolean backward, boolean forward, Forgiven forgiven, @Nullable String knownAs) {
        this.title = title;
        this.backward = backward;
        this.forward = forward;
        this.forgiven = forgiven;
        this.knownAs = knownAs;
    }

    String id() {
        return "jsonschema." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** Comments of a schema: they change what no validator does. */
    boolean isComment() {
        return ordinal() <= CONTENT_CHANGED.ordinal();
    }

    boolean isForgiven(Strictness strictness) {
        return switch (forgiven) {
            case NEVER -> false;
            case STRICT -> strictness != Strictness.VALIDATING;
            case LENIENT -> strictness == Strictness.LENIENT;
        };
    }

    /** The rule of a group, such as {@code MINIMUM} and {@code ADDED}. */
    static JsonRule of(String group, String kind) {
        return valueOf(group + "_" + kind);
    }

    static List<SchemaRule> catalog() {
        return Arrays.stream(values())
                .map(rule -> new SchemaRule(rule.id(), rule.title, rule.backward, rule.forward, rule.knownAs))
                .toList();
    }

    /** From which level on a difference does not count as a break. */
    private enum Forgiven {
        NEVER,
        STRICT,
        LENIENT
    }
}
