/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a contract says, fact by fact: what two contracts differ in, and what a format does not hold. */
@NullMarked
package dev.pacta.exchange.facts;

import org.jspecify.annotations.NullMarked;
