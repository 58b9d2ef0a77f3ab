/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Protobuf messages as a validator reads them, and as they may be seen for a purpose. */
@NullMarked
package dev.pacta.validation.protobuf;

import org.jspecify.annotations.NullMarked;
