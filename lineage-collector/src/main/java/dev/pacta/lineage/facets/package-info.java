/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the collector understands of facets, one class per facet. Unknown facets are kept and not understood. */
@NullMarked
package dev.pacta.lineage.facets;

import org.jspecify.annotations.NullMarked;
