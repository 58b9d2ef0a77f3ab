/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.BOTH_BREAK;
import static dev.pacta.contract.diff.Verdicts.BOTH_RISK;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PRODUCER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PRODUCER_RISKS;

/** Which values a property may have. */
final class LimitRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule TYPE = BOOK.rule(
            "property.logical-type",
            BOTH_BREAK,
            "The type changed",
            "neither the old values nor the new ones are of both types");
    static final ChangeRule TYPE_WIDENED = BOOK.rule(
            "property.logical-type-widened",
            CONSUMER_BREAKS,
            "The type is wider",
            "readers may meet values that were impossible");
    static final ChangeRule TYPE_NARROWED = BOOK.rule(
            "property.logical-type-narrowed",
            PRODUCER_BREAKS,
            "The type is narrower",
            "data that was allowed breaks the contract");
    static final ChangeRule TYPE_SAID = BOOK.rule(
            "property.logical-type-said",
            PRODUCER_RISKS,
            "The type was left open and is now said",
            "data of another type breaks the contract");
    static final ChangeRule TYPE_OPEN = BOOK.rule(
            "property.logical-type-open",
            CONSUMER_RISKS,
            "The type was said and is now left open",
            "values of another type may come");
    static final ChangeRule PHYSICAL = BOOK.rule(
            "property.physical-type",
            BOTH_BREAK,
            "The physical type changed",
            "neither type holds all values of the other in the same form");
    static final ChangeRule PHYSICAL_WIDENED = BOOK.rule(
            "property.physical-type-widened",
            CONSUMER_RISKS,
            "The physical type is wider",
            "readers that reserved room for the old one may meet values that do not fit");
    static final ChangeRule PHYSICAL_NARROWED = BOOK.rule(
            "property.physical-type-narrowed",
            PRODUCER_BREAKS,
            "The physical type is narrower",
            "data that fitted does not fit any more");
    static final ChangeRule PHYSICAL_RESHAPED = BOOK.rule(
            "property.physical-type-reshaped",
            CONSUMER_RISKS.producer(Verdict.BREAKING),
            "The physical type holds some values that the old one did not, and does not hold some that it did",
            "readers may meet what does not fit, and data that fitted does not");
    static final ChangeRule PHYSICAL_FORM = BOOK.rule(
            "property.physical-type-form",
            BOTH_RISK,
            "The physical type holds the same kind of values in another form",
            "tools that look at the declared type see another one");
    static final ChangeRule PHYSICAL_UNKNOWN = BOOK.rule(
            "property.physical-type-unknown",
            BOTH_RISK,
            "The physical type changed to or from one that Pacta does not know",
            "whether old and new values fit is not known");
    static final ChangeRule PHYSICAL_SAID = BOOK.rule(
            "property.physical-type-said",
            PRODUCER_RISKS,
            "The physical type was left open and is now said",
            "data of another type does not fit");
    static final ChangeRule PHYSICAL_OPEN = BOOK.rule(
            "property.physical-type-open",
            CONSUMER_RISKS,
            "The physical type was said and is now left open",
            "another type may come");
    static final ChangeRule PHYSICAL_SPELLING =
            BOOK.wording("property.physical-type-spelling", "The physical type is spelled otherwise");
    static final ChangeRule LOOSENED = BOOK.rule(
            "property.limit-loosened",
            CONSUMER_BREAKS,
            "A limit is loosened",
            "readers may meet values that were impossible");
    static final ChangeRule TIGHTENED = BOOK.rule(
            "property.limit-tightened",
            PRODUCER_BREAKS,
            "A limit is tightened",
            "data that was allowed breaks the contract");
    static final ChangeRule LIMIT = BOOK.rule(
            "property.limit",
            BOTH_RISK,
            "A limit changed, and which of the two is wider cannot be said",
            "values may come that were impossible, and data may break the contract");
    static final ChangeRule PATTERN_ADDED = BOOK.rule(
            "property.pattern-added",
            PRODUCER_BREAKS,
            "A pattern is demanded",
            "data that does not match it breaks the contract");
    static final ChangeRule PATTERN_REMOVED = BOOK.rule(
            "property.pattern-removed",
            CONSUMER_BREAKS,
            "The pattern is gone",
            "readers may meet values that were impossible");
    static final ChangeRule PATTERN = BOOK.rule(
            "property.pattern",
            BOTH_RISK,
            "The pattern changed",
            "whether all that matched still matches cannot be decided");
    static final ChangeRule FORMAT_ADDED = BOOK.rule(
            "property.format-added",
            PRODUCER_BREAKS,
            "A format is demanded",
            "data of another form breaks the contract");
    static final ChangeRule FORMAT_REMOVED = BOOK.rule(
            "property.format-removed",
            CONSUMER_BREAKS,
            "The format is gone",
            "readers may meet values that were impossible");
    static final ChangeRule FORMAT =
            BOOK.rule("property.format", BOTH_BREAK, "The format changed", "values are written in another form");
    static final ChangeRule FORMAT_WIDENED = BOOK.rule(
            "property.format-widened",
            CONSUMER_BREAKS,
            "The format is wider",
            "readers may meet values that were impossible");
    static final ChangeRule FORMAT_NARROWED = BOOK.rule(
            "property.format-narrowed",
            PRODUCER_BREAKS,
            "The format is narrower",
            "data that was allowed breaks the contract");
    static final ChangeRule FORMAT_SAID = BOOK.rule(
            "property.format-said",
            PRODUCER_RISKS,
            "The size of the number was left open and is now said",
            "data that does not fit breaks the contract");
    static final ChangeRule FORMAT_OPEN = BOOK.rule(
            "property.format-open",
            CONSUMER_RISKS,
            "The size of the number was said and is now left open",
            "greater numbers may come");
    static final ChangeRule ENUM_ADDED = BOOK.rule(
            "property.enum-added",
            PRODUCER_BREAKS,
            "Only listed values are allowed now",
            "data with another value breaks the contract");
    static final ChangeRule ENUM_REMOVED = BOOK.rule(
            "property.enum-removed",
            CONSUMER_BREAKS,
            "The list of values is gone",
            "readers that know the listed values only break");
    static final ChangeRule ENUM_VALUE_ADDED = BOOK.rule(
            "property.enum-value-added",
            CONSUMER_BREAKS,
            "A value is new",
            "readers that know the old values only break");
    static final ChangeRule ENUM_VALUE_REMOVED = BOOK.rule(
            "property.enum-value-removed",
            PRODUCER_BREAKS,
            "A value is no longer allowed",
            "data with it breaks the contract");
    static final ChangeRule ENUM_VALUE_DETAIL =
            BOOK.wording("property.enum-value-detail", "What is said about a value changed");
    static final ChangeRule UNIQUE_ITEMS = BOOK.rule(
            "property.unique-items",
            PRODUCER_BREAKS,
            "The items of the list must differ now",
            "lists with an item twice break the contract");
    static final ChangeRule REPEATED_ITEMS = BOOK.rule(
            "property.repeated-items",
            CONSUMER_BREAKS,
            "The items of the list need not differ any more",
            "readers may meet an item twice");
    static final ChangeRule MEMBER_REQUIRED = BOOK.rule(
            "property.member-required",
            PRODUCER_BREAKS,
            "A member of the object is demanded",
            "objects without it break the contract");
    static final ChangeRule MEMBER_OPTIONAL = BOOK.rule(
            "property.member-optional",
            CONSUMER_BREAKS,
            "A member of the object is no longer demanded",
            "readers must expect that it is missing");
    static final ChangeRule ITEMS_SAID = BOOK.rule(
            "property.items-said",
            PRODUCER_BREAKS,
            "What the items of the list are was left open and is now said",
            "lists of other items break the contract");
    static final ChangeRule ITEMS_OPEN = BOOK.rule(
            "property.items-open",
            CONSUMER_BREAKS,
            "What the items of the list are was said and is now left open",
            "other items may come");
    static final ChangeRule MAP_SAID = BOOK.rule(
            "property.map-said",
            PRODUCER_BREAKS,
            "What the map holds was left open and is now said",
            "maps with other entries break the contract");
    static final ChangeRule MAP_OPEN = BOOK.rule(
            "property.map-open",
            CONSUMER_BREAKS,
            "What the map holds was said and is now left open",
            "other entries may come");
    static final ChangeRule ZONE = BOOK.rule(
            "property.timezone",
            BOTH_BREAK,
            "Values carry a time zone now, or do not any more",
            "what is written in one form is not read in the other");
    static final ChangeRule DEFAULT_ZONE = BOOK.rule(
            "property.default-timezone",
            BOTH_BREAK,
            "The time zone of values without one changed",
            "the same text means another moment");
    static final ChangeRule DIMENSIONS = BOOK.rule(
            "property.dimensions",
            BOTH_BREAK,
            "The vector has another length",
            "vectors of different lengths cannot be compared");
    static final ChangeRule ELEMENT_TYPE = BOOK.rule(
            "property.element-type",
            BOTH_BREAK,
            "The vector has elements of another type",
            "what reads or writes the old ones breaks");
    static final ChangeRule EMBEDDING = BOOK.rule(
            "property.embedding",
            BOTH_BREAK,
            "The vector comes from another model or is measured otherwise",
            "old and new vectors are not comparable");
    static final ChangeRule EMBEDDING_SAID = BOOK.rule(
            "property.embedding-said",
            PRODUCER_RISKS,
            "The model of the vector or its measure is now said",
            "vectors of another origin break the contract");
    static final ChangeRule EMBEDDING_OPEN = BOOK.rule(
            "property.embedding-open",
            CONSUMER_RISKS,
            "The model of the vector or its measure is left open",
            "vectors of another origin may come");

    private LimitRules() {}
}
