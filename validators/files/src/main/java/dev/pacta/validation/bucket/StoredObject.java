/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.time.Instant;

/**
 * An object of a bucket, as it was listed or first read.
 *
 * @param size in bytes
 * @param tag what the storage calls this content of it
 */
public record StoredObject(String key, long size, Instant modified, String tag) {}
