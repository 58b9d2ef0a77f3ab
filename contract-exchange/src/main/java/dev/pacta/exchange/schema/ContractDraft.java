/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import java.util.List;

/** Drafts that say more than their schema. */
public final class ContractDraft {
    private ContractDraft() {}

    /** The contract with these custom properties. */
    public static Contract saying(Contract contract, List<CustomProperty> custom) {
        Annotations said = contract.annotations();
        return new Contract(
                contract.id(),
                contract.version(),
                contract.apiVersion(),
                contract.fundamentals(),
                contract.schema(),
                contract.servers(),
                contract.terms(),
                contract.team(),
                contract.roles(),
                contract.privacy(),
                new Annotations(
                        said.businessName(),
                        said.description(),
                        said.tags(),
                        said.synonyms(),
                        said.authoritativeDefinitions(),
                        custom),
                contract.context());
    }
}
