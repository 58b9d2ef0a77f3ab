/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Compiles a schema object into a plan. Used once. */
public final class PlanCompiler {
    private final Contract contract;
    private final SchemaObject object;
    private final boolean searchPersonal;
    private final int mostKeys;
    private final Rules rules;
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
        FieldCompiler fields = new FieldCompiler(rules, slots, searchPersonal);
        ObjectPlan root = fields.root(object);
        List<RunRule> runRules = new ArrayList<>(KeyRules.of(object, rules, slots, mostKeys));
        List<QueryRule> queryRules = new ArrayList<>();
        List<CustomRule> customRules = new ArrayList<>();
        runRules.addAll(QualityRules.of(object, rules, slots, mostKeys, queryRules, customRules));
        runRules.addAll(ReferenceRules.of(object, rules, slots));
        List<ArrivalRule> arrivalRules = new ArrayList<>();
        runRules.addAll(ServiceLevels.of(contract, object, rules, slots, arrivalRules));
        FieldPlan unknown = fields.unknown();
        return new Plan(
                object.name(),
                rules.all(),
                root,
                unknown,
                recordRule,
                rules.groups(),
                slots.size(),
                slots.asked(),
                runRules,
                queryRules,
                customRules,
                arrivalRules,
                fields.tallies());
    }
}
