/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who uses the data of a contract, and what validators said of it: contracts joined with the lineage. */
@NullMarked
package dev.pacta.service.usage;

import org.jspecify.annotations.NullMarked;
