/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

/** Told to other rooms, within the transaction, when a waiver of a contract begins or ends. */
public record WaiversChanged(String contract) {}
