/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How a check is made: which contracts changed, what each change means, one result. */
@NullMarked
package dev.pacta.check.run;

import org.jspecify.annotations.NullMarked;
