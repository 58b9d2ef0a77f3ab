/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Documents of rules about where data may flow: read, kept, judged. */
@NullMarked
package dev.pacta.service.flowrules;

import org.jspecify.annotations.NullMarked;
