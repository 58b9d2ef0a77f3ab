/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a run has found, as JSON, as text and as an OpenLineage event. */
@NullMarked
package dev.pacta.validation.report;

import org.jspecify.annotations.NullMarked;
