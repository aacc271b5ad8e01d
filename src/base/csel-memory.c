/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Memory for what grows large
 *
 * Where the system can, in large pages: touching 100 MB in pages of 4 KiB for the first time takes
 * longer than filling them.
 */

#define G_LOG_DOMAIN "csel-base"

#include "config.h"

#include "base/csel-memory.h"

#ifdef HAVE_MADVISE
#include <sys/mman.h>
#endif

#define LARGE_PAGE ((gsize)2 * 1024 * 1024)

static gboolean
is_large (gsize n_bytes)
{
  return n_bytes >= LARGE_PAGE;
}

/**
 * csel_memory_new:
 * @n_bytes: how much
 *
 * Returns: (transfer full): memory, all zeros; to be freed with csel_memory_free()
 */
gpointer
csel_memory_new (gsize n_bytes)
{
#ifdef HAVE_MADVISE
  if (is_large (n_bytes))
    {
      gpointer pages = mmap (NULL, n_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

      if (pages == MAP_FAILED)
        g_error ("%s: no memory for %" G_GSIZE_FORMAT " bytes", G_STRLOC, n_bytes);
      (void)madvise (pages, n_bytes, MADV_HUGEPAGE);
      return pages;
    }
#endif

  return g_malloc0 (n_bytes);
}

/**
 * csel_memory_free:
 * @pages: (nullable) (transfer full): what csel_memory_new() gave
 * @n_bytes: how much it is
 */
void
csel_memory_free (gpointer pages,
                  gsize    n_bytes)
{
#ifdef HAVE_MADVISE
  if (pages != NULL && is_large (n_bytes))
    {
      munmap (pages, n_bytes);
      return;
    }
#endif

  g_free (pages);
}
