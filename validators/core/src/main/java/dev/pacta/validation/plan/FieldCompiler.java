/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.Detectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the properties of a schema object into what is checked on each record. Used once. */
final class FieldCompiler {
    private static final Check[] NO_CHECKS = {};

    private final Rules rules;
    private final Slots slots;
    private final boolean searchPersonal;
    private final List<String> tallies = new ArrayList<>();

    FieldCompiler(Rules rules, Slots slots, boolean searchPersonal) {
        this.rules = rules;
        this.slots = slots;
        this.searchPersonal = searchPersonal;
    }

    ObjectPlan root(SchemaObject object) {
        return object(object.properties(), List.of(), "", false);
    }

    /** The fields that are searched for personal data, by their numbers. */
    List<String> tallies() {
        return tallies;
    }

    /** Stands for all fields that the contract does not name. */
    FieldPlan unknown() {
        Detector[] detectors = searchPersonal ? Detectors.notCoveredBy(null) : new Detector[0];
        return detectors.length == 0
                ? FieldPlan.unknown(detectors, null, -1)
                : FieldPlan.unknown(
                        detectors,
                        rules.record(
                                "*",
                                "personal-data",
                                "no personal data in fields that the contract does not name",
                                true),
                        tally("*"));
    }

    /** @param demanded names that the object demands in its own options, described or not */
    private ObjectPlan object(List<Property> properties, List<String> demanded, String parent, boolean insideList) {
        List<FieldPlan> fields = new ArrayList<>();
        Set<String> described = new HashSet<>();
        for (Property property : properties) {
            described.add(property.name());
            String path = parent.isEmpty() ? property.name() : parent + "." + property.name();
            fields.add(field(property, demanded.contains(property.name()), path, fields.size(), insideList));
        }
        for (String name : demanded) {
            if (described.add(name)) {
                String path = parent + "." + name;
                fields.add(
                        FieldPlan.named(name, path, fields.size(), rules.record(path, "required", "a value", false)));
            }
        }
        return new ObjectPlan(
                fields,
                rules.group(fields.stream()
                        .map(FieldPlan::requiredRule)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private FieldPlan field(Property property, boolean demanded, String path, int position, boolean insideList) {
        boolean personal = property.privacy().personal();
        LogicalType type = property.logicalType();
        PlannedRule required = demanded || property.required() || property.primaryKey()
                ? rules.record(path, "required", "a value", personal)
                : null;
        PlannedRule typeRule = type == LogicalType.UNSPECIFIED
                ? null
                : rules.record(path, "type", Types.expectation(property), personal);
        Check[] checks = Types.isComposite(type) ? NO_CHECKS : checks(property, path, typeRule);
        Property items = property.items();
        TypeRemarks.add(property, path, rules);
        Detector[] detectors = detectors(property);
        PlannedRule personalRule = detectors.length == 0 ? null : personalRule(path);
        Glance glance = Types.isComposite(type) ? Glance.NEVER : Glances.of(property, checks);
        return new FieldPlan(
                property.name(),
                path,
                position,
                type,
                required,
                typeRule,
                Types.kinds(type),
                checks,
                SizeChecks.of(property, path, rules),
                uniqueItems(property, path),
                Enumerations.ofListsAndObjects(property, path, checks, rules),
                nested(property, path, insideList),
                inside(property.nesting().mapKey(), path + ".key"),
                inside(type == LogicalType.MAP ? property.nesting().mapValue() : items, path),
                insideList || Types.isComposite(type) ? -1 : slots.of(path),
                glance,
                glance == Glance.NEVER ? -1 : group(checks, personalRule),
                detectors,
                Glances.possible(checks, detectors),
                personalRule,
                personalRule == null ? -1 : tally(path));
    }

    private int group(Check[] checks, @Nullable PlannedRule personalRule) {
        List<PlannedRule> together =
                new ArrayList<>(Arrays.stream(checks).map(Check::rule).toList());
        if (personalRule != null) {
            together.add(personalRule);
        }
        return rules.group(together);
    }

    private @Nullable FieldPlan inside(@Nullable Property property, String path) {
        return property == null ? null : field(property, false, path, 0, true);
    }

    private @Nullable PlannedRule uniqueItems(Property property, String path) {
        if (!property.options().uniqueItems()) {
            return null;
        }
        Property items = property.items();
        if (items != null && Types.isComposite(items.logicalType())) {
            rules.notExecutable(
                    path,
                    "uniqueItems",
                    "items that differ",
                    "error",
                    "items that are objects or lists are not compared");
            return null;
        }
        return rules.record(
                path, "uniqueItems", "items that differ", property.privacy().personal());
    }

    private @Nullable ObjectPlan nested(Property property, String path, boolean insideList) {
        List<String> demanded = property.options().required();
        return property.properties().isEmpty() && demanded.isEmpty()
                ? null
                : object(property.properties(), demanded, path, insideList);
    }

    private Check[] checks(Property property, String path, @Nullable PlannedRule typeRule) {
        Constraint type = Types.of(property);
        Check[] others = Constraints.of(property, path, rules);
        if (type == null || typeRule == null) {
            return others;
        }
        Check[] all = new Check[others.length + 1];
        all[0] = new Check(typeRule, type);
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** Only text is searched; what a list of values or the form of a UUID pins down cannot hide anything. A pattern may be loose. */
    private Detector[] detectors(Property property) {
        boolean free =
                property.logicalType() == LogicalType.STRING || property.logicalType() == LogicalType.UNSPECIFIED;
        boolean pinned = !property.enumValues().isEmpty()
                || "uuid".equals(property.options().format());
        return searchPersonal && free && !pinned
                ? Detectors.of(
                        property.name() + " " + property.physicalName(),
                        property.privacy().dataCategory())
                : new Detector[0];
    }

    private PlannedRule personalRule(String path) {
        return rules.record(path, "personal-data", "no personal data that the contract does not declare", true);
    }

    private int tally(String path) {
        tallies.add(path);
        return tallies.size() - 1;
    }
}
