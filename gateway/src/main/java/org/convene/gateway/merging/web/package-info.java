/** The pages and the API for making two accounts one. */
@NullMarked
package org.convene.gateway.merging.web;

import org.jspecify.annotations.NullMarked;
