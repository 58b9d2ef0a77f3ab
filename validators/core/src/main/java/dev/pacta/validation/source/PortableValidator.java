/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.plan.Plan;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A validator that engines send to their workers: it travels as the contract's document and is compiled once on each of them. Immutable;
 * safe for many threads.
 */
public final class PortableValidator implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_COMPILED = 16;

    private record Key(String digest, ValidationSettings settings) {}

    /** Those that were used last. */
    private static final Map<Key, CompiledContract> COMPILED =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_COMPILED, 1, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, CompiledContract> eldest) {
                    return size() > MOST_COMPILED;
                }
            });

    private final byte[] document;
    private final String digest;
    private final String schemaObject;
    private final ValidationSettings settings;
    private transient @Nullable CompiledContract compiled;

    /**
     * Compiles.
     *
     * @param schemaObject may be left out when the contract has only one
     * @throws ContractUnavailableException when the contract has no such schema object
     */
    public PortableValidator(SourcedContract contract, @Nullable String schemaObject, ValidationSettings settings) {
        this.document = contract.document();
        this.digest = contract.digest();
        this.settings = settings;
        CompiledContract here = CompiledContract.compile(contract.contract(), settings);
        this.schemaObject = SchemaObjects.choose(here, schemaObject);
        this.compiled = here;
    }

    /** The contract, compiled on this machine. */
    public CompiledContract contract() {
        CompiledContract here = compiled;
        if (here == null) {
            here = COMPILED.computeIfAbsent(
                    new Key(digest, settings),
                    any -> CompiledContract.compile(
                            Documents.read(document, "the contract of this job").contract(), settings));
            compiled = here;
        }
        return Objects.requireNonNull(here);
    }

    /** SHA-256 of the contract's document, in hexadecimal. */
    public String digest() {
        return digest;
    }

    public String schemaObject() {
        return schemaObject;
    }

    public Validator validator() {
        return contract().validator(schemaObject);
    }

    public Plan plan() {
        return contract().plan(schemaObject);
    }
}
