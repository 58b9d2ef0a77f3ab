/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

/**
 * An event as it was delivered where nobody waits for an answer.
 *
 * @param body what should be the JSON of an OpenLineage event
 * @param place where it can be found again, for whoever reads why it was refused
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
public record Delivery(byte[] body, String place) {}
