/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Resources;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.MaskKeys;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.guard.PurposeGuard;
import dev.pacta.validation.guard.RecordGuard;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a job that is sent to workers. The decision is made once, where the job is made: a job that is denied never gets so far as to
 * open its source. The contract and what is demanded travel with the job; the secret does not, each worker has it at the place that is
 * named, and refuses to work with another one. Safe for many threads.
 */
public final class PortableGuard implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] document;
    private final String schemaObject;
    private final ArrayList<String> fields;
    private final ArrayList<Obligation> obligations;
    private final MaskKeySource keys;
    private final String fingerprint;
    private transient volatile @Nullable RecordGuard compiled;

    private PortableGuard(
            SourcedContract contract,
            String schemaObject,
            List<String> fields,
            List<Obligation> obligations,
            MaskKeySource keys) {
        this.document = contract.document();
        this.schemaObject = schemaObject;
        this.fields = new ArrayList<>(fields);
        this.obligations = new ArrayList<>(obligations);
        this.keys = keys;
        MaskKeys here = keys.read();
        this.fingerprint = here.fingerprint();
        this.compiled = compile(contract.contract(), here);
    }

    /**
     * Asks whether the data may be used.
     *
     * @param schemaObject may be left out when the contract has only one
     * @param keys where this machine and the workers have the secret for masks that need one
     * @throws ContractUnavailableException when there is no such contract
     * @throws PurposeDeniedException when the answer is no
     * @throws ObligationException when what the answer demands cannot be done
     */
    public static PortableGuard open(
            DecisionSource decisions,
            Access access,
            ContractSource contract,
            @Nullable String schemaObject,
            MaskKeySource keys) {
        SourcedContract read = contract.read();
        String name = SchemaObjects.choose(CompiledContract.compile(read.contract()), schemaObject);
        List<Obligation> obligations = new PurposeGuard(decisions::decide, Clock.systemUTC())
                .open(
                        access.subject(),
                        access.action(),
                        access.purpose(),
                        List.of(Resources.of(read.contract(), object(read.contract(), name), access.fields())),
                        null);
        return new PortableGuard(read, name, access.fields(), obligations, keys);
    }

    /**
     * The guard, compiled on this machine.
     *
     * @throws ObligationException when this machine has another secret than that which the job was made with
     */
    public RecordGuard guard() {
        RecordGuard here = compiled;
        if (here == null) {
            MaskKeys local = keys.read();
            if (!local.fingerprint().equals(fingerprint)) {
                throw new ObligationException(
                        "the key for masks at %s is another one here than where the job was made; give all machines the same"
                                .formatted(keys.address()));
            }
            here = compile(Documents.read(document, "the contract of this job").contract(), local);
            compiled = here;
        }
        return here;
    }

    /** The name of the schema object whose records it guards. */
    public String schemaObject() {
        return schemaObject;
    }

    private RecordGuard compile(Contract contract, MaskKeys local) {
        return RecordGuard.compile(object(contract, schemaObject), fields, obligations, local);
    }

    private static SchemaObject object(Contract contract, String name) {
        return contract.schemaObject(name).orElseThrow();
    }
}
