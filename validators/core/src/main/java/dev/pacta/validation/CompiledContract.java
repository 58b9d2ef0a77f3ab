/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlanCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contract, ready to check data. Compile once, use from any number of threads:
 *
 * <pre>{@code
 * Verdict verdict = CompiledContract.compile(contract).validator("orders").validate(bytes);
 * }</pre>
 */
public final class CompiledContract {
    private final Contract contract;
    private final ValidationSettings settings;
    private final Map<String, Plan> plans = new LinkedHashMap<>();

    private CompiledContract(Contract contract, ValidationSettings settings) {
        this.contract = contract;
        this.settings = settings;
        for (SchemaObject object : contract.schema()) {
            plans.put(
                    object.name(),
                    PlanCompiler.compile(contract, object, settings.searchPersonalData(), settings.maxKeys()));
        }
    }

    /** Compiles with the default limits. */
    public static CompiledContract compile(Contract contract) {
        return compile(contract, ValidationSettings.DEFAULT);
    }

    /** Compiles with limits of one's own. */
    public static CompiledContract compile(Contract contract, ValidationSettings settings) {
        return new CompiledContract(contract, settings);
    }

    /**
     * The same with nothing but some properties of one schema object, for those who see no more of the data: rules that speak of others, or
     * of the object as a whole, are not in it.
     *
     * @throws UnknownSchemaObjectException when the contract has no such schema object
     */
    public CompiledContract only(String schemaObject, Set<String> properties) {
        plan(schemaObject);
        SchemaObject object = contract.schemaObject(schemaObject).orElseThrow();
        SchemaObject narrow = new SchemaObject(
                object.id(),
                object.name(),
                object.physicalName(),
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                object.properties().stream()
                        .filter(property -> properties.contains(property.name()))
                        .toList(),
                List.of(),
                List.of(),
                object.privacy(),
                object.annotations(),
                object.context());
        return compile(contract.withSchema(List.of(narrow)), settings);
    }

    public Contract contract() {
        return contract;
    }

    /** The names of the schema objects, in the order of the contract. */
    public List<String> schemaObjects() {
        return List.copyOf(plans.keySet());
    }

    /**
     * What is checked where, and what cannot be.
     *
     * @throws UnknownSchemaObjectException when the contract has no such schema object
     */
    public Plan plan(String schemaObject) {
        Plan plan = plans.get(schemaObject);
        if (plan == null) {
            throw new UnknownSchemaObjectException(schemaObject, schemaObjects());
        }
        return plan;
    }

    /**
     * The validator of a schema object.
     *
     * @throws UnknownSchemaObjectException when the contract has no such schema object
     */
    public Validator validator(String schemaObject) {
        return new Validator(contract, plan(schemaObject), settings);
    }
}
