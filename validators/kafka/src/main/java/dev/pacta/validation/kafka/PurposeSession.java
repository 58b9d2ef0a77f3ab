/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.source.LiveContract;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;

/** The guard of something that masks and does not check, such as a transformation of Connect. Thread-safe. */
public final class PurposeSession implements AutoCloseable {
    private final LiveContract contract;
    private final PurposeGate gate;

    private PurposeSession(LiveContract contract, PurposeGate gate) {
        this.contract = contract;
        this.gate = gate;
    }

    /**
     * Opens by settings as {@link ContractConfig} names them.
     *
     * @throws ConfigException when they name no purpose
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract
     * @throws dev.pacta.validation.guard.PurposeDeniedException when the answer is no
     */
    public static PurposeSession open(Map<String, ?> given) {
        ContractConfig config = new ContractConfig(given);
        if (config.getString(ContractConfig.PURPOSE).isBlank()) {
            throw new ConfigException(ContractConfig.PURPOSE, "", "name what the records are wanted for");
        }
        GateSettings settings = new GateSettings(config);
        LiveContract contract = settings.contract();
        try {
            PurposeGate gate = PurposeGate.open(settings, contract.current());
            return new PurposeSession(contract, Objects.requireNonNull(gate));
        } catch (RuntimeException denied) {
            contract.close();
            throw denied;
        }
    }

    /** The guard as it is now. */
    public RecordGuard guard() {
        return gate.guard(contract.current());
    }

    /** Whether a header of that name passes. */
    public boolean passesHeader(String name) {
        return gate.passes(name);
    }

    @Override
    public void close() {
        contract.close();
        gate.close();
    }
}
