/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Description;
import dev.pacta.contract.Fundamentals;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a contract says about itself, and who answers for it. */
final class FundamentalsDiff {
    private static final List<String> STAGES = List.of("proposed", "draft", "active", "deprecated", "retired");
    private static final Set<String> SPOKEN_FOR = Set.of(CustomPropertyDiff.PRIVACY, CustomPropertyDiff.MODE);

    private FundamentalsDiff() {}

    static void compare(Contract before, Contract after, Changes changes) {
        changes.value(
                ContractRules.ID, key("id"), before.id().value(), after.id().value());
        Fundamentals old = before.fundamentals();
        Fundamentals now = after.fundamentals();
        status(old.status(), now.status(), changes);
        changes.value(ContractRules.NAME, key("name"), old.name(), now.name());
        changes.value(ContractRules.DOMAIN, key("domain"), old.domain(), now.domain());
        changes.value(ContractRules.TENANT, key("tenant"), lower(old.tenant()), lower(now.tenant()));
        changes.value(ContractRules.DATA_PRODUCT, key("dataProduct"), old.dataProduct(), now.dataProduct());
        changes.value(ContractRules.CREATED, key("contractCreatedTs"), old.createdTs(), now.createdTs());
        changes.value(
                ContractRules.API_VERSION,
                key("apiVersion"),
                before.apiVersion().text(),
                after.apiVersion().text());
        description(old.description(), now.description(), changes);
        mode(before, after, changes);
        TeamDiff.compare(before, after, changes);
        AnnotationDiff.context(ContractRules.CONTEXT, before.context(), after.context(), key("context"), changes);
        changes.set(AnnotationRules.CONTRACT_TAGS, key("tags"), before.tags(), after.tags());
        Place root = Place.CONTRACT;
        AnnotationDiff.definitions(
                AnnotationRules.CONTRACT_DEFINITIONS,
                root,
                before.annotations().authoritativeDefinitions(),
                after.annotations().authoritativeDefinitions(),
                changes);
        CustomPropertyDiff.compare(
                AnnotationRules.CONTRACT_CUSTOM,
                before.customProperties(),
                after.customProperties(),
                SPOKEN_FOR,
                root,
                changes);
    }

    static Place key(String name) {
        return Place.CONTRACT.at(name).called(name);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static void status(@Nullable String before, @Nullable String after, Changes changes) {
        int old = STAGES.indexOf(String.valueOf(lower(before)));
        int now = STAGES.indexOf(String.valueOf(lower(after)));
        ChangeRule rule = ContractRules.STATUS;
        if (now == STAGES.indexOf("retired")) {
            rule = ContractRules.RETIRED;
        } else if (now == STAGES.indexOf("deprecated")) {
            rule = ContractRules.DEPRECATED;
        } else if (old == STAGES.indexOf("active") && now < old) {
            rule = ContractRules.STATUS_LOWERED;
        }
        changes.value(rule, key("status"), lower(before), lower(after));
    }

    private static void description(Description before, Description after, Changes changes) {
        Place place = Place.contract("description", "/description", "/description");
        boolean both = !before.saysNothing() && !after.saysNothing();
        Place at = both ? place : Place.contract("description", "", "");
        String prefix = both ? "" : "description/";
        changes.value(ContractRules.PURPOSE, at.at(prefix + "purpose"), before.purpose(), after.purpose());
        changes.value(ContractRules.TERMS, at.at(prefix + "usage"), before.usage(), after.usage());
        changes.value(ContractRules.TERMS, at.at(prefix + "limitations"), before.limitations(), after.limitations());
        AnnotationDiff.definitions(
                ContractRules.PURPOSE,
                both ? place : at.at("description"),
                before.authoritativeDefinitions(),
                after.authoritativeDefinitions(),
                changes);
        CustomPropertyDiff.compare(
                ContractRules.PURPOSE,
                before.customProperties(),
                after.customProperties(),
                Set.of(),
                both ? place : at.at("description"),
                changes);
    }

    private static void mode(Contract before, Contract after, Changes changes) {
        CompatibilityMode old = before.compatibilityMode();
        CompatibilityMode now = after.compatibilityMode();
        if (old != now) {
            changes.add(Finding.of(
                    now.protectsAllOf(old) ? ContractRules.MODE : ContractRules.MODE_WEAKENED,
                    CustomPropertyDiff.named(
                            CustomPropertyDiff.MODE,
                            Place.CONTRACT.called("compatibilityMode"),
                            before.customProperties(),
                            after.customProperties()),
                    old.name(),
                    now.name()));
        }
    }
}
