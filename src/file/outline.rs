//! What stands where in a text: its objects with their fields and places, as far as they can be made out.

use super::error::Inside;
use super::tokens::{Token, TokenKind, unquoted};
use crate::model::{Class, ObjectId};

/// The objects of a text, outer ones before what they hold.
#[derive(Debug, Default)]
pub struct Outline<'a> {
    objects: Vec<Object<'a>>,
}

/// Something in round brackets.
#[derive(Debug)]
pub struct Object<'a> {
    parent: Option<usize>,
    /// The field of `parent` under which it stands.
    under: Option<&'a str>,
    start: usize,
    end: usize,
    fields: Vec<Field<'a>>,
}

#[derive(Debug)]
struct Field<'a> {
    name: &'a str,
    value: Option<Token<'a>>,
    /// `days(-3)`
    negative: bool,
}

impl<'a> Object<'a> {
    fn value(&self, name: &str) -> Option<&Token<'a>> {
        self.fields.iter().find(|f| f.name == name)?.value.as_ref()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.value(name).and_then(unquoted)
    }

    fn class(&self) -> Option<Class> {
        self.under.and_then(class_of_list)
    }
}

/// The class of the objects in this list.
fn class_of_list(field: &str) -> Option<Class> {
    let singular = field.strip_suffix('s')?;
    Class::ALL.into_iter().find(|c| c.key() == singular)
}

impl<'a> Outline<'a> {
    pub fn of(tokens: &[Token<'a>]) -> Self {
        let mut objects: Vec<Object<'a>> = Vec::new();
        // Open brackets; those that are not of an object have none.
        let mut open: Vec<Option<usize>> = Vec::new();
        for (i, token) in tokens.iter().enumerate() {
            let holder = open.iter().rev().find_map(|o| *o);
            match token.kind {
                TokenKind::Open if token.text == "(" => {
                    open.push(Some(objects.len()));
                    objects.push(Object {
                        parent: holder,
                        under: holder.and_then(|h| objects[h].fields.last().map(|f| f.name)),
                        start: token.start,
                        end: usize::MAX,
                        fields: Vec::new(),
                    });
                }
                TokenKind::Open => open.push(None),
                TokenKind::Close => {
                    if let Some(object) = open.pop().flatten() {
                        objects[object].end = token.end();
                    }
                }
                TokenKind::Colon => {
                    let name = i.checked_sub(1).and_then(|before| tokens.get(before));
                    if let (Some(holder), Some(name)) = (holder, name) {
                        objects[holder].fields.push(Field {
                            name: name.text,
                            value: tokens.get(i + 1).copied(),
                            negative: tokens.get(i + 3).is_some_and(|t| t.sign() == '-'),
                        });
                    }
                }
                _ => {}
            }
        }
        Self { objects }
    }

    /// The innermost object with a name around this byte.
    pub fn inside(&self, offset: usize) -> Option<Inside> {
        self.objects
            .iter()
            .rev()
            .filter(|o| (o.start..o.end).contains(&offset))
            .find_map(|o| {
                let class = o.class()?;
                let name = ["title", "name", "text"].iter().find_map(|f| o.text(f))?;
                (!name.trim().is_empty()).then_some(Inside { class, name })
            })
    }

    fn find(&self, id: &ObjectId) -> Option<usize> {
        match id.class() {
            None => (!self.objects.is_empty()).then_some(0),
            Some(class) => self.objects.iter().position(|o| {
                o.class() == Some(class) && o.text("id").as_deref() == Some(id.as_str())
            }),
        }
    }

    /// Where the value of an object's field stands, else its id, else the object.
    pub fn place(&self, id: &ObjectId, fields: &[&str]) -> Option<usize> {
        let object = &self.objects[self.find(id)?];
        let value = fields.iter().chain(&["id"]).find_map(|f| object.value(f));
        Some(value.map_or(object.start, |v| v.start))
    }

    /// Where the first of these fields stands that holds a number below zero.
    pub fn negative(&self, id: &ObjectId, fields: &[&str]) -> Option<usize> {
        let object = &self.objects[self.find(id)?];
        fields
            .iter()
            .filter_map(|f| object.fields.iter().find(|field| field.name == *f))
            .find(|field| field.negative)
            .and_then(|field| field.value)
            .map(|v| v.start)
            .or(Some(object.start))
    }

    /// Where `key: "value"` stands for the second time in a list of an object.
    pub fn second(&self, id: &ObjectId, list: &str, key: &str, value: &str) -> Option<usize> {
        let holder = self.find(id)?;
        self.objects
            .iter()
            .filter(|o| o.parent == Some(holder) && o.under == Some(list))
            .filter(|o| o.text(key).as_deref() == Some(value))
            .nth(1)
            .and_then(|o| o.value(key))
            .map(|v| v.start)
    }
}
