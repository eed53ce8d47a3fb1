//! Things of two maps that have been drawn apart, recognised by their names.

use std::collections::{HashMap, HashSet};

use crate::model::{Class, Journey, ObjectId, rename_ids};
use crate::words;

/// `foreign` with the ids of `own` where something of the same name stands in the same place and neither has a
/// counterpart by id; what has a namesake beside it is left alone. Between maps of one origin nothing changes.
pub fn recognised(foreign: &Journey, own: &Journey) -> Journey {
    let mut kin = Kin {
        foreign: Places::new(foreign),
        own: Places::new(own),
        names: HashMap::new(),
    };
    // From the outside in: what stands in something is looked for in the counterpart of that.
    for class in Class::ALL {
        kin.find(class);
    }
    if kin.names.is_empty() {
        return foreign.clone();
    }
    rename_ids(foreign, |class, id| {
        kin.names
            .get(&class.object(id))
            .map(|o| o.as_str().to_owned())
    })
}

struct Kin {
    foreign: Places,
    own: Places,
    /// What each thing of the foreign map is in one's own.
    names: HashMap<ObjectId, ObjectId>,
}

impl Kin {
    fn find(&mut self, class: Class) {
        let known: HashSet<&ObjectId> = self.foreign.0.iter().map(|p| &p.object).collect();
        let mut there: HashMap<(ObjectId, &str), Vec<&ObjectId>> = HashMap::new();
        for place in self.own.of(class).filter(|p| !known.contains(&p.object)) {
            let key = (place.on.clone(), place.name.as_str());
            there.entry(key).or_default().push(&place.object);
        }
        let own: HashSet<&ObjectId> = self.own.0.iter().map(|p| &p.object).collect();
        let mut here: HashMap<(ObjectId, &str), Vec<&ObjectId>> = HashMap::new();
        for place in self.foreign.of(class).filter(|p| !own.contains(&p.object)) {
            let on = self.names.get(&place.on).unwrap_or(&place.on);
            let key = (on.clone(), place.name.as_str());
            here.entry(key).or_default().push(&place.object);
        }
        let mut found = Vec::new();
        for (key, objects) in here {
            if let ([object], Some([counterpart])) =
                (objects.as_slice(), there.get(&key).map(Vec::as_slice))
            {
                found.push(((*object).clone(), (*counterpart).clone()));
            }
        }
        self.names.extend(found);
    }
}

/// Where each thing of a map stands, and what it is called.
struct Places(Vec<Place>);

struct Place {
    object: ObjectId,
    on: ObjectId,
    name: String,
}

impl Places {
    fn new(journey: &Journey) -> Self {
        let mut places = Self(Vec::new());
        let top = ObjectId::Journey;
        let language = journey.about.language;
        macro_rules! lists {
            ($($list:ident),*) => {$(
                for x in &journey.$list {
                    let object = ObjectId::from(&x.id);
                    let name = words::object(language, journey, &object);
                    places.put(object, &top, &name);
                }
            )*};
        }
        lists!(
            personas, paths, owners, kinds, channels, kpis, sources, lanes, views
        );
        for (holder, note) in journey.notes() {
            places.put((&note.id).into(), &holder.into(), &note.text);
        }
        for stage in &journey.stages {
            let on = ObjectId::from(&stage.id);
            places.put(on.clone(), &top, &stage.name);
            for step in &stage.steps {
                places.put((&step.id).into(), &on, &step.title);
                let on = ObjectId::from(&step.id);
                for touchpoint in &step.touchpoints {
                    places.put((&touchpoint.id).into(), &on, &touchpoint.title);
                }
            }
        }
        places
    }

    /// What has no name is like nothing else.
    fn put(&mut self, object: ObjectId, on: &ObjectId, name: &str) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() {
            self.0.push(Place {
                object,
                on: on.clone(),
                name: name.to_lowercase(),
            });
        }
    }

    fn of(&self, class: Class) -> impl Iterator<Item = &Place> {
        let is = move |p: &&Place| p.object.class() == Some(class);
        self.0.iter().filter(is)
    }
}
