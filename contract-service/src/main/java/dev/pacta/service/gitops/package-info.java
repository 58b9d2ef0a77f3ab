/** Follows branches of Git repositories and publishes what lands on them. */
@NullMarked
package dev.pacta.service.gitops;

import org.jspecify.annotations.NullMarked;
