/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.Locale;

/** The rules for what stands at contracts, schema objects, properties and rules alike: words and links. */
record AnnotationRules(
        ChangeRule id,
        ChangeRule idSaid,
        ChangeRule businessName,
        ChangeRule description,
        ChangeRule tags,
        ChangeRule synonyms,
        ChangeRule definitions,
        ChangeRule customProperties) {
    static final RuleBook BOOK = new RuleBook();

    static final AnnotationRules SCHEMA = of("schema", "the schema object");
    static final AnnotationRules PROPERTY = of("property", "the property");
    static final AnnotationRules QUALITY = ofRules("quality", "a quality rule");

    static final ChangeRule CONTRACT_TAGS = BOOK.wording("contract.tags", "The tags of the contract changed");
    static final ChangeRule CONTRACT_DEFINITIONS =
            BOOK.wording("contract.definition", "A link of the contract changed");
    static final ChangeRule CONTRACT_CUSTOM = custom("contract", "the contract");

    /** Rules have neither a business name nor synonyms. */
    private static AnnotationRules ofRules(String prefix, String noun) {
        return with(prefix, noun, QualityRules.DETAIL, QualityRules.DETAIL);
    }

    private static AnnotationRules of(String prefix, String noun) {
        return with(
                prefix,
                noun,
                BOOK.wording(prefix + ".business-name", "The business name of %s changed".formatted(noun)),
                BOOK.wording(prefix + ".synonyms", "The synonyms of %s changed".formatted(noun)));
    }

    private static AnnotationRules with(String prefix, String noun, ChangeRule businessName, ChangeRule synonyms) {
        return new AnnotationRules(
                BOOK.patch(
                        prefix + ".id",
                        Verdicts.PROMISE_RISKS,
                        "The id of %s changed".formatted(noun),
                        "what refers to it by its id does not find it"),
                BOOK.wording(prefix + ".id-said", "%s has an id now".formatted(capital(noun))),
                businessName,
                BOOK.wording(prefix + ".description", "The description of %s changed".formatted(noun)),
                BOOK.wording(prefix + ".tags", "The tags of %s changed".formatted(noun)),
                synonyms,
                BOOK.wording(prefix + ".definition", "A link of %s changed".formatted(noun)),
                custom(prefix, noun));
    }

    private static String capital(String noun) {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    private static ChangeRule custom(String prefix, String noun) {
        return BOOK.patch(
                prefix + ".custom-property",
                Verdicts.SAFE,
                "A custom property of %s changed".formatted(noun),
                "what it means is known to those who wrote it");
    }
}
