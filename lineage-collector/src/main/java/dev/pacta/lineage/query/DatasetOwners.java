/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.DatasetKey;
import java.util.Collection;
import java.util.Map;

/** Who owns datasets by another word than that of events, such as a contract's: what the application knows beside the lineage. */
public interface DatasetOwners {
    /** The owners that are known; a dataset without one is left out. */
    Map<DatasetKey, String> ownersOf(Collection<DatasetKey> datasets);
}
