/** The calls, generated: one class for each chapter of the API. */
@NullMarked
package org.convene.client.api;

import org.jspecify.annotations.NullMarked;
