/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Access policies: kept as they came, newest form only. */
@NullMarked
package dev.pacta.service.policies;

import org.jspecify.annotations.NullMarked;
