/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import java.util.Collection;
import java.util.Map;

/** Who owned datasets by another word than that of events, such as a contract's: what the application knows beside the lineage. */
public interface DatasetOwners {
    /** The owners that were known at the times; a dataset without one is left out. */
    Map<DatasetKey, String> ownersOf(Collection<DatasetKey> datasets, AsOf asOf);
}
