/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.usage;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.lineage.DatasetKey;
import java.util.List;

/** Under which names the lineage knows the data of a contract. */
public final class ContractDatasets {
    private ContractDatasets() {}

    public static List<DatasetKey> of(Contract contract) {
        return contract.schema().stream()
                .flatMap(object -> of(contract, object).stream())
                .distinct()
                .toList();
    }

    public static List<DatasetKey> of(Contract contract, SchemaObject object) {
        return DatasetNaming.identify(contract, object).stream()
                .map(name -> new DatasetKey(name.namespace(), name.name()))
                .toList();
    }
}
