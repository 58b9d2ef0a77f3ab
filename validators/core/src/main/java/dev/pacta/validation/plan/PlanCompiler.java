/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.Detectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles a schema object into a plan. Used once. */
public final class PlanCompiler {
    private static final Check[] NO_CHECKS = {};

    private final Contract contract;
    private final SchemaObject object;
    private final boolean searchPersonal;
    private final int mostKeys;
    private final Rules rules;
    private final List<String> tallies = new ArrayList<>();
    private final Slots slots = new Slots();

    private PlanCompiler(Contract contract, SchemaObject object, boolean searchPersonal, int mostKeys) {
        this.contract = contract;
        this.object = object;
        this.searchPersonal = searchPersonal;
        this.mostKeys = mostKeys;
        this.rules = new Rules(object.name());
    }

    /**
     * Compiles.
     *
     * @param searchPersonal whether text is searched for undeclared personal data
     * @param mostKeys how many distinct keys a rule of uniqueness may keep
     */
    public static Plan compile(Contract contract, SchemaObject object, boolean searchPersonal, int mostKeys) {
        return new PlanCompiler(contract, object, searchPersonal, mostKeys).compile();
    }

    private Plan compile() {
        PlannedRule recordRule = rules.record("", "record", "a JSON object", false);
        ObjectPlan root = object(object.properties(), List.of(), "", false);
        List<RunRule> runRules = new ArrayList<>(KeyRules.of(object, rules, slots, mostKeys));
        List<QueryRule> queryRules = new ArrayList<>();
        runRules.addAll(QualityRules.of(object, rules, slots, mostKeys, queryRules));
        runRules.addAll(ReferenceRules.of(object, rules, slots));
        runRules.addAll(ServiceLevels.of(contract, object, rules, slots));
        FieldPlan unknown = unknown();
        return new Plan(
                object.name(),
                rules.all(),
                root,
                unknown,
                recordRule,
                slots.size(),
                slots.asked(),
                runRules,
                queryRules,
                tallies);
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
                fields.add(demanded(name, parent + "." + name, fields.size()));
            }
        }
        return new ObjectPlan(fields);
    }

    private FieldPlan demanded(String name, String path, int position) {
        PlannedRule required = rules.record(path, "required", "a value", false);
        return new FieldPlan(
                name,
                path,
                position,
                LogicalType.UNSPECIFIED,
                required,
                null,
                0,
                NO_CHECKS,
                NO_CHECKS,
                null,
                null,
                null,
                null,
                -1,
                new Detector[0],
                null,
                -1);
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
        return new FieldPlan(
                property.name(),
                path,
                position,
                type,
                required,
                typeRule,
                Types.kinds(type),
                checks,
                size(property, path),
                uniqueItems(property, path),
                nested(property, path, insideList),
                inside(property.nesting().mapKey(), path + ".key"),
                inside(type == LogicalType.MAP ? property.nesting().mapValue() : items, path),
                insideList || Types.isComposite(type) ? -1 : slots.of(path),
                detectors,
                detectors.length == 0 ? null : personalRule(path),
                detectors.length == 0 ? -1 : tally(path));
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

    private Check[] size(Property property, String path) {
        TypeOptions options = property.options();
        List<Check> checks = new ArrayList<>();
        atLeast("minItems", options.minItems(), path, checks);
        atMost("maxItems", options.maxItems(), path, checks);
        atLeast("minProperties", options.minProperties(), path, checks);
        atMost("maxProperties", options.maxProperties(), path, checks);
        Integer dimensions = options.dimensions();
        if (dimensions != null) {
            long exactly = dimensions;
            checks.add(new Check(
                    rules.record(path, "dimensions", "exactly %d numbers".formatted(exactly), false),
                    value -> value.integer() == exactly));
        }
        return checks.toArray(Check[]::new);
    }

    private void atLeast(String rule, @Nullable Integer bound, String path, List<Check> checks) {
        if (bound != null) {
            long least = bound;
            checks.add(new Check(
                    rules.record(path, rule, "%d element%s or more".formatted(least, least == 1 ? "" : "s"), false),
                    value -> value.integer() >= least));
        }
    }

    private void atMost(String rule, @Nullable Integer bound, String path, List<Check> checks) {
        if (bound != null) {
            long most = bound;
            checks.add(new Check(
                    rules.record(path, rule, "%d element%s or fewer".formatted(most, most == 1 ? "" : "s"), false),
                    value -> value.integer() <= most));
        }
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
        return add(path, "no personal data that the contract does not declare");
    }

    private PlannedRule add(String path, String expectation) {
        return rules.record(path, "personal-data", expectation, true);
    }

    private int tally(String path) {
        tallies.add(path);
        return tallies.size() - 1;
    }

    /** Stands for all fields that the contract does not name. */
    private FieldPlan unknown() {
        Detector[] detectors = searchPersonal ? Detectors.notCoveredBy(null) : new Detector[0];
        boolean searched = detectors.length > 0;
        return new FieldPlan(
                "*",
                "*",
                -1,
                LogicalType.UNSPECIFIED,
                null,
                null,
                0,
                NO_CHECKS,
                NO_CHECKS,
                null,
                null,
                null,
                null,
                -1,
                detectors,
                searched ? add("*", "no personal data in fields that the contract does not name") : null,
                searched ? tally("*") : -1);
    }
}
