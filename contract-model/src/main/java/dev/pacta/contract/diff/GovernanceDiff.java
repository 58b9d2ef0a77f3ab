/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import dev.pacta.contract.PropertyPrivacy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about a property to those who govern data, and where its values come from. */
final class GovernanceDiff {
    /** From open to closed; the names that most organisations use. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("public", "open", "unrestricted"),
            List.of("internal", "private"),
            List.of("confidential", "sensitive"),
            List.of("restricted", "highly confidential", "highly-confidential", "secret"),
            List.of("top secret", "top-secret"));

    private GovernanceDiff() {}

    static void compare(Property before, Property after, Place place, Changes changes) {
        classification(before.classification(), after.classification(), place.at("classification"), changes);
        changes.flag(
                PropertyRules.CRITICAL,
                PropertyRules.NOT_CRITICAL,
                place.at("criticalDataElement"),
                before.criticalDataElement(),
                after.criticalDataElement());
        changes.flag(
                PropertyRules.DEPRECATED,
                PropertyRules.REVIVED,
                place.at("deprecated"),
                before.deprecated(),
                after.deprecated());
        changes.value(
                PropertyRules.DEPRECATION,
                Notices.place(place, before.customProperties(), after.customProperties()),
                Notices.written(before.customProperties()),
                Notices.written(after.customProperties()));
        changes.value(
                PropertyRules.SEMANTIC_TYPE,
                place.at("semanticType"),
                before.governance().semanticType(),
                after.governance().semanticType());
        Place privacy = CustomPropertyDiff.named(
                CustomPropertyDiff.PRIVACY, place, before.customProperties(), after.customProperties());
        privacy(before.privacy(), after.privacy(), privacy, changes);
        transformation(before.transformation(), after.transformation(), place, changes);
        changes.set(PropertyRules.EXAMPLES, place.at("examples"), before.examples(), after.examples());
    }

    private static void transformation(
            Property.Transformation before, Property.Transformation after, Place place, Changes changes) {
        changes.set(
                PropertyRules.TRANSFORMATION,
                place.at("transformSourceObjects"),
                before.sourceObjects(),
                after.sourceObjects());
        changes.value(PropertyRules.TRANSFORMATION, place.at("transformLogic"), before.logic(), after.logic());
        changes.value(
                PropertyRules.TRANSFORMATION_TEXT,
                place.at("transformDescription"),
                before.description(),
                after.description());
    }

    private static void classification(@Nullable String before, @Nullable String after, Place place, Changes changes) {
        int old = level(before);
        int now = level(after);
        ChangeRule rule = PropertyRules.CLASSIFICATION;
        if (after == null || (old >= 0 && now >= 0 && now < old)) {
            rule = PropertyRules.CLASSIFICATION_LOWERED;
        } else if (before == null || (old >= 0 && now >= 0 && now > old)) {
            rule = PropertyRules.CLASSIFICATION_RAISED;
        }
        changes.value(rule, place, before, after);
    }

    private static int level(@Nullable String classification) {
        String wanted = String.valueOf(classification).toLowerCase(Locale.ROOT).strip();
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).contains(wanted)) {
                return level;
            }
        }
        return -1;
    }

    private static void privacy(PropertyPrivacy before, PropertyPrivacy after, Place place, Changes changes) {
        changes.value(
                category(before.dataCategory(), after.dataCategory()),
                place,
                before.dataCategory(),
                after.dataCategory());
        changes.value(PrivacyRules.SUBJECT, place, before.dataSubject(), after.dataSubject());
        changes.value(PrivacyRules.IDENTIFIABILITY, place, before.identifiability(), after.identifiability());
    }

    private static ChangeRule category(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return PrivacyRules.CATEGORY_ADDED;
        }
        if (after == null) {
            return PrivacyRules.CATEGORY_REMOVED;
        }
        if (before.startsWith(after + ".")) {
            return PrivacyRules.CATEGORY_WIDENED;
        }
        return after.startsWith(before + ".") ? PrivacyRules.CATEGORY_NARROWED : PrivacyRules.CATEGORY;
    }
}
