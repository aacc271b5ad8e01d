/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselResultModel: the result of the query as positional slots
 *
 *   result         [ 12 | 4 | 88 | … ]        changes with every key
 *   slots          [  0 | 1 |  2 | … ]        stay; only the tail comes and goes
 *   cells          are painted anew, and ask the model what stands at their slot
 *
 * GTK makes a row widget anew for each new item object; with slots it makes none. Which
 * product is selected is therefore the session's business, not the list's. A list view keeps some
 * 200 row widgets: a list that becomes longer grows by steps until it has them, so that no step
 * takes longer than a frame, and then to its end at once.
 *
 * The products of the lines that are seen are kept: each of their cells asks for them.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-result-model.h"

#include "report/csel-cells.h"

#define GROWTH_STEP  40
#define GROWN        260

/* More than are seen at once */
#define N_PRODUCTS   128

typedef struct
{
  guint        generation;
  guint        position;
  CselProduct *product;
} SeenProduct;

struct _CselResultModel
{
  GObject      parent_instance;

  CselSession *session;
  GPtrArray   *slots;
  guint        n_rows;
  guint        grow_id;

  /* Some 1,600: a signal to each of them would take longer than to search */
  GHashTable  *cells;

  guint        generation;
  SeenProduct  products[N_PRODUCTS];
};

static void csel_result_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CselResultModel, csel_result_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      csel_result_model_list_model_init))

static void
set_n_rows (CselResultModel *self,
            guint            n)
{
  guint before = self->n_rows;

  self->n_rows = n;
  if (before != n)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, n), before > n ? before - n : 0,
                                n > before ? n - before : 0);
}

/* Returns %TRUE if there is more to come */
static gboolean
grow (CselResultModel *self)
{
  guint n = csel_session_get_n_rows (self->session);
  guint step = self->n_rows + GROWTH_STEP;

  set_n_rows (self, self->n_rows >= GROWN || step >= n ? n : step);

  return self->n_rows < n;
}

static gboolean
grow_cb (gpointer data)
{
  CselResultModel *self = data;

  if (grow (self))
    return G_SOURCE_CONTINUE;

  self->grow_id = 0;

  return G_SOURCE_REMOVE;
}

static void
refresh (CselResultModel *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    gtk_widget_queue_draw (cell);
}

static void
result_changed_cb (CselResultModel *self)
{
  self->generation++;
  /* Several results before a frame are one step */
  if ((self->grow_id == 0 || self->n_rows > csel_session_get_n_rows (self->session)) && grow (self) &&
      self->grow_id == 0)
    self->grow_id = g_idle_add (grow_cb, self);
  refresh (self);
}

static GType
csel_result_model_get_item_type (GListModel *model)
{
  return CSEL_TYPE_SLOT;
}

static guint
csel_result_model_get_n_items (GListModel *model)
{
  return CSEL_RESULT_MODEL (model)->n_rows;
}

static gpointer
csel_result_model_get_item (GListModel *model,
                            guint       position)
{
  CselResultModel *self = CSEL_RESULT_MODEL (model);

  if (position >= self->n_rows)
    return NULL;

  if (position >= self->slots->len)
    g_ptr_array_set_size (self->slots, (int)position + 1);
  if (self->slots->pdata[position] == NULL)
    self->slots->pdata[position] = csel_slot_new (position);

  return g_object_ref (self->slots->pdata[position]);
}

static void
csel_result_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = csel_result_model_get_item_type;
  iface->get_n_items = csel_result_model_get_n_items;
  iface->get_item = csel_result_model_get_item;
}

static void
clear_slot (gpointer data)
{
  g_clear_object (&data);
}

static void
csel_result_model_dispose (GObject *object)
{
  CselResultModel *self = CSEL_RESULT_MODEL (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  for (guint i = 0; i < N_PRODUCTS; i++)
    g_clear_object (&self->products[i].product);
  g_clear_object (&self->session);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);

  G_OBJECT_CLASS (csel_result_model_parent_class)->dispose (object);
}

static void
csel_result_model_class_init (CselResultModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = csel_result_model_dispose;
}

static void
csel_result_model_init (CselResultModel *self)
{
  self->slots = g_ptr_array_new_with_free_func (clear_slot);
  self->cells = g_hash_table_new (NULL, NULL);
}

/**
 * csel_result_model_new:
 * @session: a session
 *
 * Returns: (transfer full): a list that follows the result of @session
 */
CselResultModel *
csel_result_model_new (CselSession *session)
{
  CselResultModel *self = g_object_new (CSEL_TYPE_RESULT_MODEL, NULL);

  self->session = g_object_ref (session);
  if (grow (self))
    self->grow_id = g_idle_add (grow_cb, self);
  g_signal_connect_object (session, "result-changed", G_CALLBACK (result_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * csel_result_model_get_session:
 * @self: a model
 *
 * Returns: (transfer none): the session whose result it follows
 */
CselSession *
csel_result_model_get_session (CselResultModel *self)
{
  g_return_val_if_fail (CSEL_IS_RESULT_MODEL (self), NULL);

  return self->session;
}

/**
 * csel_result_model_add_cell:
 * @self: a model
 * @cell: what is to be painted anew with each result, until csel_result_model_remove_cell()
 */
void
csel_result_model_add_cell (CselResultModel *self,
                            GtkWidget       *cell)
{
  g_return_if_fail (CSEL_IS_RESULT_MODEL (self));

  g_hash_table_add (self->cells, cell);
}

void
csel_result_model_remove_cell (CselResultModel *self,
                               GtkWidget       *cell)
{
  g_return_if_fail (CSEL_IS_RESULT_MODEL (self));

  g_hash_table_remove (self->cells, cell);
}

/**
 * csel_result_model_get_generation:
 * @self: a model
 *
 * Returns: a number that is another one with each result
 */
guint
csel_result_model_get_generation (CselResultModel *self)
{
  g_return_val_if_fail (CSEL_IS_RESULT_MODEL (self), 0);

  return self->generation;
}

/**
 * csel_result_model_get_product:
 * @self: a model
 * @position: a line
 *
 * Returns: (transfer none) (nullable): the product that stands there; valid until another one is
 *   asked for
 */
CselProduct *
csel_result_model_get_product (CselResultModel *self,
                               guint            position)
{
  SeenProduct *seen;

  g_return_val_if_fail (CSEL_IS_RESULT_MODEL (self), NULL);

  /* Meanwhile there may be fewer than it has announced */
  if (position >= self->n_rows || position >= csel_session_get_n_rows (self->session))
    return NULL;

  seen = &self->products[position % N_PRODUCTS];
  if (seen->product == NULL || seen->position != position || seen->generation != self->generation)
    {
      g_clear_object (&seen->product);
      seen->product = csel_result_get_product (csel_session_get_result (self->session), position);
      seen->position = position;
      seen->generation = self->generation;
    }

  return seen->product;
}

/**
 * csel_result_model_get_text:
 * @self: a model
 * @position: a line
 * @column: the id of a column
 *
 * Returns: (transfer full) (nullable): what stands in the cell
 */
char *
csel_result_model_get_text (CselResultModel *self,
                            guint            position,
                            const char      *column)
{
  CselProduct *product = csel_result_model_get_product (self, position);

  if (product == NULL)
    return NULL;

  return csel_cells_format (column, product, csel_session_get_rating_context (self->session),
                            csel_session_get_locale (self->session));
}
