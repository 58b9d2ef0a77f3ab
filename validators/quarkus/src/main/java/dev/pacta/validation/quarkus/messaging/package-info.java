/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The messages of channels. Nothing of it is loaded in an application without Quarkus messaging. */
@NullMarked
package dev.pacta.validation.quarkus.messaging;

import org.jspecify.annotations.NullMarked;
